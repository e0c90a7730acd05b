import { practicePaths } from '#practice/practice.paths';
import { writtenTexts } from '#practice/report.form';
import { SubmitReport } from '#practice/submit-report';
import { lookThrough } from '#wording/look-through';
import { docx, pdf } from '../platform/made-files';
import { approvedTaskSheet, confirmedEntry, practitioner, reportDraft } from '../practice/given-practice';
import type { TestApp } from '../support/app';
import { actor } from '../support/given';

/** A number that the guard knows, and a name that it does not. */
export const PHONE = '090-0000-1234';
export const NAME = '例山花子';

/** A hidden report with a text, a document and a PDF, all three about somebody. */
export async function hiddenReport(house: TestApp) {
  const who = await practitioner(house);
  await approvedTaskSheet(house, who);
  const entryId = await confirmedEntry(house, who);
  await (await house.as(who.personId)).upload(practicePaths.attachments, [
    { name: '経過.txt', bytes: Buffer.from(`${NAME}さんの電話は０９０００００１２３４。\n例山\n花子さんは元気。`) },
    { name: '計画.docx', bytes: await docx('手順の一覧') },
    { name: '案内.pdf', bytes: pdf() },
  ]);
  await house.rows(
    'UPDATE attachments SET suspicions = NULL WHERE report_id = (SELECT id FROM practice_reports WHERE enrolment_id = $1)',
    [who.enrolmentId],
  );
  const draft = {
    ...reportDraft([entryId]),
    answers: {},
    background: `${NAME}さんの相談を受けた。電話は ${PHONE} です。`,
  };
  const found = lookThrough(writtenTexts(draft, {}).map((text) => ({ label: null, text })));
  const told = { lookedThrough: found?.fingerprint ?? null };
  await house.get(SubmitReport).run(await actor(house, who.personId), draft, told);
  const [incident] = await house.rows<{ id: number; version: number }>(
    `SELECT id, row_version AS version FROM incidents WHERE kind = 'report' AND enrolment_id = $1`,
    [who.enrolmentId],
  );
  const incidentId = incident?.id ?? 0;
  const office = await house.as('office');
  await office.post(`/incidents/${incidentId}/quarantine`, { version: incident?.version ?? 0 });
  const files = await house.rows<{ id: number; name: string; fileId: number }>(
    `SELECT a.id, a.name, a.file_id AS "fileId" FROM attachments a JOIN practice_reports r ON r.id = a.report_id WHERE r.enrolment_id = $1 ORDER BY a.place`,
    [who.enrolmentId],
  );
  const [work] = await house.rows<{ id: number }>('SELECT id FROM works WHERE enrolment_id = $1', [who.enrolmentId]);
  return { ...who, incidentId, office, files, workId: work?.id ?? 0 };
}

export const versionOf = async (house: TestApp, id: number): Promise<number> =>
  (await house.rows<{ version: number }>('SELECT row_version AS version FROM incidents WHERE id = $1', [id]))[0]
    ?.version ?? 0;
