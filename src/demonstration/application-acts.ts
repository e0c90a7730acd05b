import { Injectable } from '@nestjs/common';
import { AcceptApplication } from '#admissions/accept-application';
import { EndorseApplication } from '#admissions/endorse-application';
import { ScreenApplication } from '#admissions/screen-application';
import { SubmitApplication } from '#admissions/submit-application';

/** What others do with an application. */
@Injectable()
export class ApplicationActs {
  constructor(
    readonly submit: SubmitApplication,
    readonly endorse: EndorseApplication,
    readonly screen: ScreenApplication,
    readonly accept: AcceptApplication,
  ) {}
}
