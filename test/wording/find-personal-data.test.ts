import fc from 'fast-check';
import { findPersonalData } from '#wording/find-personal-data';

const found = (text: string): string[] =>
  findPersonalData(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

/** Half of a character that takes two places. */
const BROKEN = /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/;

describe('the guard', () => {
  it.each([
    ['マイナンバーは1234 5678 9018でした。', 'my_number 1234 5678 9018'],
    ['カード番号はＡＢ１２３４５６７８ＣＤと読めた。', 'residence_card ＡＢ１２３４５６７８ＣＤ'],
    ['パスポート（TK1234567）を確認した。', 'passport TK1234567'],
    ['ゆうちょの口座番号は1234567とのこと。', 'other_number 1234567'],
    ['連絡は090-0000-1234へ。', 'phone 090-0000-1234'],
    ['先方（090-0000-1234）から電話。', 'phone 090-0000-1234'],
    ['自宅は（06）0000‐1234。', 'phone （06）0000‐1234'],
    ['隣人（090-0000-1234）が来た。', 'phone 090-0000-1234'],
    ['事務所(06-0000-1234)に頼んだ。', 'phone 06-0000-1234'],
    ['someone@mail.exampleへ送った。', 'mail someone@mail.example'],
    ['LINEのIDはsample_idです。', 'account sample_id'],
    ['大阪市北区見本町3丁目4番5号に住む。', 'address 大阪市北区見本町3丁目4番5号'],
    ['生年月日は平成2年4月1日。', 'birth_date 平成2年4月1日'],
    ['髙橋さんが来所した。', 'name 髙橋'],
    ['𠮷田様から電話があった。', 'name 𠮷田'],
    ['山﨑花子という方を紹介された。', 'name 山﨑花子'],
    ['グエン・ヴァン・アンさんの更新を手伝った。', 'name グエン・ヴァン・アン'],
    ['夫のファムが同席した。', 'name ファム'],
    ['NGUYEN VAN ANと名乗る男性。', 'name NGUYEN VAN AN'],
    ['李さんの書類を読んだ。', 'name 李'],
    ['ﾏﾘｱさんから電話。', 'name ﾏﾘｱ'],
    ['見本市で蜂須賀に会った。', 'name 蜂須賀'],
    ['長女のことねは元気。', 'name ことね'],
    ['昨日佐藤が来た。', 'name 佐藤'],
    ['田中マリアの母。', 'name 田中マリア'],
    ['昨夜ディペンドラから着信。', 'name ディペンドラ'],
    ['スシル・ビスワカルマが労災を申請。', 'name スシル・ビスワカルマ'],
    ['朴俊浩の会社。', 'name 朴俊浩'],
    ['氏名：Иван Петров', 'name Иван Петров'],
    ['maiさんの件。', 'name mai'],
    ['Santos, Rodel B.の契約書。', 'name Santos, Rodel B'],
    ['インスタのDM（lan.anh_98）で誘われた。', 'account lan.anh_98'],
    ['車は品川 500 あ 12-34。', 'other_number 品川 500 あ 12-34'],
    ['障害者手帳 第104872号の更新。', 'other_number 第104872号'],
    ['1990（平成2）年4月2日生まれ。', 'birth_date 1990（平成2）年4月2日'],
    ['DOB 14 March 1990', 'birth_date 14 March 1990'],
    ['P1234567Aを更新した。', 'passport P1234567A'],
    ['郵便番号480-0303の地区。', 'address 480-0303'],
  ])('marks the place in 「%s」', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('marks details that are harmless alone and point at one person together', () => {
    const text = '群馬県大泉町の食品工場で働くボリビア国籍の男性が4月3日に解雇された。';
    expect(found(text)).toEqual([`combination ${text}`]);
    expect(found('ボリビア国籍の男性が解雇された。')).toEqual([]);
    expect(found('ベトナム国籍の実習生が豊田市の工場で働く。')).toEqual([]);
    const rare = '小値賀町の漁協に勤めるトンガ人の男性。';
    expect(found(rare)).toEqual([`combination ${rare}`]);
  });

  it.each([
    '相談者さんとお母さんが市役所の3番窓口に来た。',
    'スタッフさんとボランティアさんが同席した。',
    '2026年4月1日に大阪市の窓口で在留期限を確認した。',
    '0120-000-000の相談窓口を案内した。',
    '工場長さんと社長さんに電話した。',
    '在留資格「技術・人文知識・国際業務」の更新について説明した。',
    '第3条第2項の届出は14日以内。',
    '夫のパスポートと子どものビザについて尋ねた。',
    '山口県から福島市へ転居した。',
    'Aさんは皆様に感謝していた。',
    '一号様式と二号様式を渡し、昭和の建物を見た。',
    '森が深く、林の中の事業所で働く。',
    'フォローアップは来月、マイナポータルの登録を手伝う。',
    'さくらが咲くころに帰国する。',
    '三人で会い、元夫が十年の期間を説明した。',
    'ホンダの工場とハローワークを案内した。',
    '最高裁令和4年（行ウ）第123号の判決を読んだ。',
  ])('leaves 「%s」 alone', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('answers stretches of the text as it was written, in order and without overlap', () => {
    const piece = fc.constantFrom(
      '髙橋さん',
      '𠮷田様',
      '０９０－００００－１２３４',
      '「',
      'ﾏﾘｱさん',
      'で',
      '😀',
      ' ',
      'AB12345678CD',
      '大阪市北区1-2-3',
      '。',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const findings = findPersonalData(text);
        return findings.every(
          ({ start, end }, index) =>
            start < end &&
            end <= text.length &&
            start >= (findings[index - 1]?.end ?? 0) &&
            !BROKEN.test(text.slice(start, end)),
        );
      }),
    );
  });

  it('reads any text whatsoever', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(findPersonalData(text))));
  });
});
