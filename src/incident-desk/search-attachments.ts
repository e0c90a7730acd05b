import { Injectable } from '@nestjs/common';
import { keptText } from '#platform/files/kept-text';
import type { Incident } from '#quarantine/incident.entity';
import { type IncidentAttachment, IncidentAttachmentsQueries } from './incident-attachments.queries.js';
import { wordsInFile } from './words-in-file.js';

/** A file of the report, and which of the words stand in its text or its name. */
export interface SearchedAttachment extends IncidentAttachment {
  /** Its text cannot be read here (a picture, a PDF, one that waits for the scanner): somebody has to open it. */
  readonly isUnread: boolean;
  readonly found: readonly { readonly passage: string; readonly count: number }[];
}

/** Looks for words that are to be erased in the files that came with the report: an erasure does not reach into them. */
@Injectable()
export class SearchAttachments {
  constructor(private readonly attachments: IncidentAttachmentsQueries) {}

  /** Nothing where the text is none of a report. */
  async run(incident: ReportOf, passages: readonly string[]): Promise<SearchedAttachment[]> {
    if (!isOfReport(incident)) return [];
    const searched = [];
    for (const one of await this.attachments.of(incident.enrolmentId)) searched.push(await this.one(one, passages));
    return searched;
  }

  private async one(attachment: IncidentAttachment, passages: readonly string[]): Promise<SearchedAttachment> {
    const isThere = attachment.scan === 'clean' || attachment.scan === 'unscanned';
    const { kind, name, fileId, scan } = attachment;
    const text = isThere ? await keptText(kind, await this.attachments.content(fileId)) : null;
    const isGone = scan === 'infected' || scan === 'erased';
    return {
      ...attachment,
      isUnread: text === null && !isGone,
      found: wordsInFile(`${name}\n${text ?? ''}`, passages),
    };
  }
}

type ReportOf = Pick<Incident, 'kind' | 'inReport' | 'enrolmentId'>;

/** A report, or an entry that was handed in with one. */
export const isOfReport = ({ kind, inReport }: Pick<Incident, 'kind' | 'inReport'>): boolean =>
  kind === 'report' || inReport;
