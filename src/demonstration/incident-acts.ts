import { Injectable } from '@nestjs/common';
import { CloseIncident } from '#incident-desk/close-incident';
import { HideText } from '#incident-desk/hide-text';
import { KeepRecord } from '#incident-desk/keep-record';
import { RedactText } from '#incident-desk/redact-text';
import { Actors } from './actors.js';

/** What the staff of the demonstration do with an incident. */
@Injectable()
export class IncidentActs {
  constructor(
    private readonly actors: Actors,
    private readonly hide: HideText,
    private readonly redact: RedactText,
    private readonly keep: KeepRecord,
    private readonly finish: CloseIncident,
  ) {}

  /** Hidden, erased, and written down. */
  async deal(
    { id, version }: { readonly id: number; readonly version: number },
    [name = '', phone = '']: readonly string[],
  ) {
    const office = await this.actors.cast('office');
    await this.hide.run(office, id, version);
    const passages = [
      { kind: 'name', text: name },
      { kind: 'phone', text: phone },
    ] as const;
    await this.redact.run(office, id, version + 1, passages);
    await this.keep.run(office, id, version + 2, {
      ...{ organisationToldOn: '2026-11-11', duty: 'not_needed', preliminaryOn: null, finalOn: null },
      dutyNote: '窓口の担当者だけが開き、外には出ていないことを開いた記録で確かめた。入管庁に確認済み。',
    });
  }

  async close({ id, version }: { readonly id: number; readonly version: number }) {
    const note = '写しに残りがないことを確かめた。質問の入力欄の注意書きを、受講者全員にあらためて知らせた。';
    await this.finish.run(await this.actors.cast('agency1'), id, version, note);
  }
}
