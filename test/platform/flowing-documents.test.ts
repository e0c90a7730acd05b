import { DocumentRenderer } from '#platform/documents/document-renderer';
import { type Block, type FlowingDocument, FlowingDocuments } from '#platform/documents/flowing-documents';
import { readPdf as read } from '../support/read-pdf';

const renderer = new DocumentRenderer();
const documents = new FlowingDocuments(renderer);
afterAll(() => renderer.close());

const document = (changes: Partial<FlowingDocument> = {}): FlowingDocument => ({
  ...{
    identity: ['佐藤 花子', '0012'],
    language: 'ja',
    title: '実践の記録',
    author: '佐藤 花子',
    running: '実践の記録 0012',
  },
  ...{
    madeOn: '2026-11-27',
    lead: ['自分のための写しです。'],
    contents: '目次',
    missing: '印刷できない文字は〓です。',
  },
  blocks: [
    { kind: 'heading', level: 2, text: '記録', lang: 'ja', fresh: true },
    { kind: 'facts', rows: [{ term: '日', value: '2026年11月27日', lang: 'ja' }] },
    { kind: 'text', text: '一行目\n二行目 #panic("x") *太字*', lang: 'ja' },
    { kind: 'list', items: ['一つ', '二つ'], lang: 'ja' },
    { kind: 'quote', text: '言い換えて伝えた。', note: 'K3.2' },
    { kind: 'note', text: '注' },
  ],
  ...changes,
});

describe('a document of any length', () => {
  it('is tagged, has its title and language, contents and page numbers, and shows texts letter by letter', async () => {
    const found = await read(await documents.render(document()));
    expect(found.info).toMatchObject({ Title: '実践の記録', Language: 'ja' });
    expect(found.marks).toMatchObject({ Marked: true });
    expect(found.text).toContain('一行目二行目#panic("x")*太字*');
    expect(found.text).toContain('目次記録');
    expect(found.pages.at(-1)).toContain('2/2');
    expect(found.outline?.map(({ title }) => title)).toEqual(['記録']);
  });

  it('prints what no font has as 〓, says so, and goes on', async () => {
    const blocks: Block[] = [{ kind: 'text', text: '김さんと😀の話', lang: 'ja' }];
    const found = await read(await documents.render(document({ blocks })));
    expect(found.text).toContain('〓さんと〓の話');
    expect(found.text).toContain('印刷できない文字は〓です。');
  });

  it('is in English where its words are', async () => {
    const found = await read(await documents.render(document({ language: 'en', title: 'Record of practice' })));
    expect(found.info).toMatchObject({ Title: 'Record of practice', Language: 'en' });
  });

  it('gives the same bytes for the same document', async () => {
    expect((await documents.render(document())).equals(await documents.render(document()))).toBe(true);
  });
});
