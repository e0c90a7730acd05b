import type { CertificateDocument } from '#certification/rendering/certificate-document';
import { labelNames } from '#certification/rendering/certificate-document';
import { CertificateRenderer } from '#certification/rendering/certificate-renderer';
import { compileTypst } from '#platform/documents/compile-typst';
import { DocumentRenderer } from '#platform/documents/document-renderer';
import { GlyphMissingError } from '#platform/documents/rendering-errors';
import { textOfPdf } from './text-of-pdf';

describe('the certificate as a document', () => {
  let documents: DocumentRenderer;
  let renderer: CertificateRenderer;

  beforeAll(() => {
    documents = new DocumentRenderer();
    renderer = new CertificateRenderer(documents);
  });

  afterAll(() => documents.close());

  it('shows everything a reader needs in both languages', async () => {
    const text = await textOfPdf(await renderer.render(certificate()));
    for (const words of ['令和9年3月31日', '31 March 2027', '令和12年3月30日', '30 March 2030', 'KH-2027-00001-3'])
      expect(text).toContain(withoutSpaces(words));
    for (const words of ['K4', '適切な支援へつなげる能力', 'verify.example/verify/8Kq2', '発行者', 'Issuer'])
      expect(text).toContain(withoutSpaces(words));
    for (const name of labelNames.filter((label) => !label.startsWith('specimen') && label !== 'codeAlt'))
      expect(text).toContain(name);
    expect(text).not.toContain('specimenJa');
  });

  it('marks a specimen', async () => {
    expect(await textOfPdf(await renderer.render(certificate({ specimen: true })))).toContain('specimenEn');
  });

  // An edit between names that share their last bytes once left the former name in print.
  it.each([
    ['佐藤', '佐イ'],
    ['佐イ', '佐藤'],
  ])('prints %s and then %s, each under their own name', async (first, second) => {
    expect(await printed({ printName: first })).toContain(`${first}honorific`);
    expect(await printed({ printName: second })).toContain(`${second}honorific`);
  });

  it.each([
    ['variant kanji', '髙﨑𠮷'],
    ['Vietnamese', 'NGUYỄN THỊ ÁNH TUYẾT'],
    ['one name only', 'Suharto'],
    ['what would be Typst', '#panic("x") $x$ *b* "] \\'],
    ['what would be Handlebars', '{{x}} {{{x}}}'],
  ])('prints a name in %s letter by letter', async (_, name) => {
    expect(await printed({ printName: name })).toContain(`${withoutSpaces(name)}honorific`);
  });

  // Readers of PDF repeat parts of shaped clusters, so the letters are compared and not their order.
  it.each([
    ['Nepali', 'राम बहादुर श्रेष्ठ'],
    ['Burmese', 'မောင်မောင်အေး'],
    ['Khmer', 'សុខ ចាន់ដារ៉ា'],
    ['hard Latin', 'Ş Ṣ̌ Ḳ Ǫ́ q̃ Łukasz'],
  ])('prints a name in %s', async (_, name) => {
    const text = await printed({ printName: name });
    const letters = [...withoutSpaces(name.normalize('NFC'))];
    expect(letters.filter((letter) => !text.includes(letter))).toEqual([]);
    expect(text).not.toContain('\uFFFD');
  });

  it('breaks a very long name into lines and keeps to one page', async () => {
    const name = 'ドス サントス オリヴェイラ フェルナンデス マリア エドゥアルダ アパレシーダ ダ コンセイサン';
    const latinName = 'MARIA EDUARDA APARECIDA DA CONCEIÇÃO DOS SANTOS OLIVEIRA FERNANDES DE ALBUQUERQUE CAVALCANTI';
    const text = await printed({ printName: name, latinName });
    expect(text).toContain(withoutSpaces(name));
    expect(text).toContain(withoutSpaces(latinName));
  });

  it('refuses a name with a letter that no font has, and goes on', async () => {
    const attempt = renderer.render(certificate({ printName: '佐藤 김' }));
    await expect(attempt).rejects.toThrow(GlyphMissingError);
    await expect(attempt).rejects.toMatchObject({ characters: ['김'] });
    expect(await printed({ printName: '佐藤' })).toContain('佐藤honorific');
  });

  it('refuses a document whose labels are incomplete', async () => {
    const { titleJa: _, ...rest } = labels;
    await expect(renderer.render(certificate({ labels: rest }))).rejects.toThrow('The label "titleJa" is missing');
  });

  it('gives the same bytes for the same document, also from another process', async () => {
    const once = await renderer.render(certificate());
    await documents.close();
    expect((await renderer.render(certificate())).equals(once)).toBe(true);
  });

  it('answers many orders at the same time', async () => {
    const names = ['佐藤', '佐イ', '鈴木', '鈴本', 'Nguyễn', 'Nguyên'];
    const texts = await Promise.all(names.map((printName) => printed({ printName })));
    names.forEach((name, index) => {
      expect(texts[index]).toContain(`${name}honorific`);
    });
  });

  const printed = async (changes: Partial<CertificateDocument>) =>
    textOfPdf(await renderer.render(certificate(changes)));
});

describe('Handlebars for Typst', () => {
  it('turns every value into a quoted string', () => {
    expect(compileTypst('#{{x}}')({ x: 'a"b\\c\n#d' })).toBe('#"a\\"b\\\\c\\u{a}#d"');
  });

  it.each(['{{{x}}}', '{{&x}}', '{{x y}}', '{{> x}}'])('refuses %s', (template) => {
    expect(() => compileTypst(template)).toThrow(/Typst template/);
  });
});

const withoutSpaces = (text: string) => text.replace(/\s/g, '');

/** Each label is printed as its own name, so that a test sees where it stands. */
const labels = Object.fromEntries(labelNames.map((name) => [name, name]));

function certificate(changes: Partial<CertificateDocument> = {}): CertificateDocument {
  return {
    ...{ number: 'KH-2027-00001-3', printName: '佐藤 花子', latinName: 'SATO HANAKO' },
    ...{
      issuedOn: '2027-03-31',
      expiresOn: '2030-03-30',
      verifyUrl: 'https://verify.example/verify/8Kq2',
      code: '1234',
    },
    courseName: { ja: '養成研修', en: 'Training Course' },
    issuer: { ja: '発行者', en: 'Issuer' },
    competencies: ['把握する能力', '理解する能力', '導く能力', '適切な支援へつなげる能力'].map((ja) => ({
      ja,
      en: 'Ability',
    })),
    ...{ specimen: false, labels },
    ...changes,
  };
}
