import { Injectable } from '@nestjs/common';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import { Clock } from '#platform/clock/clock';
import { type Page, page } from '#platform/http/answers';
import { policyWith } from '#platform/http/security-headers';
import type { WebReply, WebRequest } from '#platform/http/web-request';
import { Words } from '#platform/locale/words';
import { notFound } from '#platform/problems';
import { newSalt, Secrets } from '#platform/secrets';
import { launchState } from './launch-state.js';
import { originOf } from './origin-of.js';
import { OwnPackagesQueries } from './own-packages.queries.js';
import { PackagePasses } from './package-passes.js';
import { packagesPaths } from './packages.paths.js';
import { PackagesQueries } from './packages.queries.js';
import { type PlayerReading, playerPage } from './player.page.js';

/** Opens an item in its frame: for a trainee with what was saved, for those who keep the package as it is, without saving. */
@Injectable()
export class PlayerDesk {
  constructor(
    private readonly own: OwnPackagesQueries,
    private readonly packages: PackagesQueries,
    private readonly passes: PackagePasses,
    private readonly secrets: Secrets,
    private readonly words: Words,
    private readonly clock: Clock,
  ) {}

  async forTrainee(request: WebRequest, reply: WebReply, enrolment: EnrolmentContext, id: number, place: number) {
    const item = await this.own.item(enrolment.cohortId, id, place);
    if (!item) throw notFound();
    const report = await this.own.report(item.itemId, enrolment.id);
    const key = `package:${item.itemId}:${enrolment.id}`;
    const learner = this.pseudonym(request, `${item.packageId}/${enrolment.id}`);
    const save = { report, key, writer: newSalt() };
    return this.page(request, reply, { item, save, state: launchState(item, report, learner) });
  }

  async preview(request: WebRequest, reply: WebReply, id: number, place: number): Promise<Page> {
    const item = await this.packages.item(id, place);
    if (!item) throw notFound();
    const state = launchState(item, null, this.pseudonym(request, 'preview'));
    return this.page(request, reply, { item, save: null, state });
  }

  private page(request: WebRequest, reply: WebReply, reading: Omit<PlayerReading, 'pass'>): Page {
    const isPreview = reading.save === null;
    const pass = this.passes.write({ packageId: reading.item.packageId, isPreview }, this.clock.real());
    const folder = originOf(request) + packagesPaths.filesBelow(pass);
    void reply.header('content-security-policy', policyWith(`frame-src ${folder}`));
    return page('packages/player', playerPage({ ...reading, pass }));
  }

  /** Another one for each package, so that two of them could not put together what they know. */
  private pseudonym({ language }: WebRequest, whose: string) {
    return {
      id: this.secrets.token('package-learner', whose).slice(0, 16),
      name: this.words.plain(language, 'packages.player.learner'),
    };
  }
}
