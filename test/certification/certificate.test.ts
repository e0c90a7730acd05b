import { openHouse, type TestApp } from '../support/app';
import { person } from '../support/given';
import { candidate, certified, recommended } from './given-candidate';
import { textOfPdf } from './text-of-pdf';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const lastEvent = async () => (await house.rows<{ id: number }>('SELECT max(id)::int AS id FROM events'))[0]?.id ?? 0;
const status = async (id: number) =>
  (await house.rows<{ status: string }>('SELECT status FROM certificates WHERE id = $1', [id]))[0]?.status;
const life = (id: number) =>
  house.rows('SELECT kind, reason_code FROM certificate_events WHERE certificate_id = $1 ORDER BY id', [id]);
/** The bytes of a download; the visitor reads text, so they are asked for once more. */
const pdfOf = (id: number) =>
  house.rows<{ pdf: Buffer }>('SELECT pdf FROM certificate_documents WHERE certificate_id = $1', [id]);

describe('one’s own certificate', () => {
  it('is shown, downloaded as a PDF with the right name, and kept', async () => {
    const one = await certified(house, 'Nguyễn Thị 例');
    const holder = await house.as(one.personId);
    const page = await holder.get('/certificate');
    expect(page.text).toContain(one.number);
    expect(page.body).toContain(`href="/verify/${one.token}"`);
    const download = await holder.get('/certificate/pdf');
    expect(download.status).toBe(200);
    expect(download.headers['content-type']).toBe('application/pdf');
    expect(String(download.headers['content-disposition'])).toContain(`${one.number}.pdf`);
    const [kept] = await pdfOf(one.certificateId);
    const text = await textOfPdf(kept!.pdf);
    for (const words of ['NguyễnThị例殿', one.number, '出入国在留管理庁', 'REIJIHANAKO']) expect(text).toContain(words);
    const code = /確認コード\s+([A-Z0-9]{4}-[A-Z0-9]{4})/.exec(page.text)?.[1];
    expect(text).toContain(code);
    await holder.get('/certificate/pdf');
    expect((await pdfOf(one.certificateId))[0]!.pdf.equals(kept!.pdf)).toBe(true);
  });

  it('does not exist for those who have none, nor for others', async () => {
    const outsider = await house.as(await person(house));
    for (const path of ['/certificate', '/certificate/pdf']) expect((await outsider.get(path)).status).toBe(403);
    expect((await house.visitor().get('/certificate')).status).toBe(401);
  });

  it('with a letter that cannot be printed says so, and the specimen says it before', async () => {
    const one = await candidate(house, {}, 'ᚠᚢᚦ');
    await recommended(house, one.caseId);
    const specimen = await (await house.as('agency1')).get(
      `/cohorts/${one.cohortId}/certification/${one.caseId}/specimen`,
    );
    expect(specimen.status).toBe(409);
    expect(specimen.text).toContain('氏名の文字を確認してください');
  });

  it('can be looked at as a specimen before it is issued', async () => {
    const one = await candidate(house);
    const agency = await house.as('agency1');
    const specimen = await agency.get(`/cohorts/${one.cohortId}/certification/${one.caseId}/specimen`);
    expect([specimen.status, specimen.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect((await agency.get(`/cohorts/${one.cohortId}/certification/999999/specimen`)).status).toBe(404);
    expect(
      (await (await house.as('office')).get(`/cohorts/${one.cohortId}/certification/${one.caseId}/specimen`)).status,
    ).toBe(403);
  });
});

describe('the life of a certificate', () => {
  it('is suspended, resumed and revoked, each with its dated event', async () => {
    const one = await certified(house);
    const agency = await house.as('agency1');
    const at = (noun: string) => `/certificates/${one.certificateId}/${noun}`;
    const before = await lastEvent();
    expect((await agency.post(at('suspension'), { suspensionReason: 'under_inquiry' })).location).toBe(
      `/certificates/${one.certificateId}?done=certification.certificate_suspended`,
    );
    expect(await status(one.certificateId)).toBe('suspended');
    expect((await agency.post(at('resumption'))).status).toBe(303);
    expect(await status(one.certificateId)).toBe('active');
    expect((await agency.post(at('revocation'), { revocationReason: 'false_statement' })).status).toBe(303);
    expect(await status(one.certificateId)).toBe('revoked');
    expect(await life(one.certificateId)).toEqual([
      { kind: 'issued', reason_code: null },
      { kind: 'suspended', reason_code: 'under_inquiry' },
      { kind: 'resumed', reason_code: null },
      { kind: 'revoked', reason_code: 'false_statement' },
    ]);
    expect(await house.events(before)).toEqual(['certificate.suspended', 'certificate.resumed', 'certificate.revoked']);
    const page = await agency.get(`/certificates/${one.certificateId}`);
    expect(page.text).toContain('申込みや研修での虚偽');
    expect(page.body).not.toContain(at('suspension'));
    expect((await (await house.as(one.personId)).get('/certificate')).text).toContain('取消し');
    await expect(
      house.rows("UPDATE certificate_events SET kind = 'issued' WHERE certificate_id = $1", [one.certificateId]),
    ).rejects.toThrow('append-only');
  });

  it('refuses what is not possible now, and what has no reason', async () => {
    const one = await certified(house);
    const agency = await house.as('agency1');
    const at = (noun: string) => `/certificates/${one.certificateId}/${noun}`;
    expect((await agency.post(at('resumption'))).status).toBe(409);
    expect((await agency.post(at('suspension'), {})).status).toBe(422);
    const missing = await agency.post(at('revocation'), { revocationReason: '' });
    expect(missing.status).toBe(422);
    expect(missing.body).toContain('href="#revocationReason"');
    await agency.post(at('revocation'), { revocationReason: 'on_request' });
    for (const [noun, fields] of [
      ['revocation', { revocationReason: 'on_request' }],
      ['suspension', { suspensionReason: 'on_request' }],
      ['resumption', {}],
    ] as const)
      expect((await agency.post(at(noun), fields)).status).toBe(409);
    expect(await life(one.certificateId)).toHaveLength(2);
  });

  it('lies in the hands of the agency', async () => {
    const one = await certified(house);
    const at = (noun: string) => `/certificates/${one.certificateId}/${noun}`;
    for (const who of ['office', 'auditor', 'panel', one.personId])
      expect((await (await house.as(who)).post(at('revocation'), { revocationReason: 'on_request' })).status).toBe(403);
    expect((await (await house.as('office')).get(`/certificates/${one.certificateId}`)).status).toBe(200);
    expect((await (await house.as(one.personId)).get(`/certificates/${one.certificateId}`)).status).toBe(403);
    expect((await (await house.as('agency1')).get('/certificates/999999')).status).toBe(404);
    expect(
      (await (await house.as('agency1')).post('/certificates/999999/revocation', { revocationReason: 'on_request' }))
        .status,
    ).toBe(404);
    expect(await status(one.certificateId)).toBe('active');
  });
});
