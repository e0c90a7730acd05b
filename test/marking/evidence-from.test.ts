import { evidenceFrom } from '#marking/evidence-from';

const text = (ja: string) => ({ ja, easy: ja, en: ja });
const criterion = {
  ...{ id: 'residence', competency: 'K1', indicators: ['K1-1', 'K1-2'], title: text('在留'), question: '' },
  anchors: [{ level: 3, statement: '期限を確かめています。', example: null }],
};
const body = {
  title: '報告',
  parts: [
    { heading: text('取り組んだこと'), text: '窓口に来た。満了日を一緒に読み、順序を紙に書いた。最後に確かめた。' },
  ],
  evidence: [],
};
const marks = (comment: string) => ({
  ...{ assignmentId: 1, markerId: 2, ordinal: 1, status: 'handed_in' as const, comment: '' },
  ...{ levels: { residence: 3 }, comments: { residence: comment }, versions: {} },
});

describe('what a marker saw', () => {
  it('is evidence for each indicator of the criterion, with the whole sentence that the comment quotes and where it stands', () => {
    const seen = evidenceFrom([criterion], marks('「一緒に読み」がよい。'), body);
    expect(seen.map(({ indicator }) => indicator)).toEqual(['K1-1', 'K1-2']);
    expect(seen[0]).toMatchObject({
      quote: '満了日を一緒に読み、順序を紙に書いた。',
      quotePlace: '取り組んだこと',
      level: 3,
    });
  });

  it('has no sentence where none of the work is quoted, and the anchor where nothing was written', () => {
    expect(evidenceFrom([criterion], marks('「書かれていない」と思う。'), body)[0]).toMatchObject({ quote: '' });
    expect(evidenceFrom([criterion], marks(''), body)[0]).toMatchObject({ statement: '期限を確かめています。' });
    expect(evidenceFrom([criterion], { ...marks(''), levels: {} }, body)).toEqual([]);
  });
});
