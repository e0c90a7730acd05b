import { commentAgreement, ratedComments } from '#feedback/measure-comments';
import { root } from '#platform/config';
import { commentQuality } from '#wording/comment-quality';

describe('the quality of a comment', () => {
  it('is evidence, a next step, and how the two hang together', () => {
    expect(commentQuality('')).toEqual({ evidence: 0, suggestion: 0, link: 0 });
    expect(commentQuality('よくできています。')).toEqual({ evidence: 1, suggestion: 0, link: 0 });
    expect(commentQuality('もっと根拠を示すとよいです。')).toEqual({ evidence: 1, suggestion: 1, link: 0 });
    expect(
      commentQuality(
        '「二週間後に電話で確かめた」とあり、結果まで見届けています。この確認の日付を書き足してください。',
      ),
    ).toEqual({ evidence: 3, suggestion: 1, link: 1 });
  });

  it('takes words of the text beside the comment as evidence', () => {
    expect(commentQuality('次は日付も書いてください。', true)).toEqual({ evidence: 3, suggestion: 1, link: 1 });
  });

  it('agrees with two readings of comments that the rules were not made with', () => {
    const { comments, rules } = commentAgreement(ratedComments(root, 'test'));
    expect(comments).toBeGreaterThanOrEqual(24);
    for (const kappa of rules) expect(kappa).toBeGreaterThan(0.8);
  });
});
