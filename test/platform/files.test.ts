import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { type FileRefusalCode, FileRefused } from '#platform/files/clean-file';
import { fileName } from '#platform/files/file-name';
import { readFile } from '#platform/files/read-file';
import { writeZip } from '#platform/files/write-zip';
import { zipEntries } from '#platform/files/zip-entries';
import { docx, exif, jpeg, pdf, png, xlsx } from './made-files';

const refusal = async (bytes: Buffer): Promise<FileRefusalCode | null> =>
  readFile(bytes).then(
    () => null,
    (error: FileRefused) => (error instanceof FileRefused ? error.code : Promise.reject(error)),
  );

describe('what a file is', () => {
  it('is told by its content', async () => {
    const kinds = await Promise.all(
      [pdf(), png(), jpeg(), await docx('語'), await xlsx('語'), Buffer.from('語')].map(
        async (bytes) => (await readFile(bytes)).kind,
      ),
    );
    expect(kinds).toEqual(['pdf', 'png', 'jpeg', 'docx', 'xlsx', 'txt']);
  });

  it('is refused when it is a program, an archive of something else, or an old document', async () => {
    expect(await refusal(Buffer.from('4d5a90000300000004000000ffff0000', 'hex'))).toBe('type');
    expect(await refusal(await writeZip([{ name: 'a.txt', bytes: Buffer.from('a') }]))).toBe('type');
    expect(await refusal(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('old_office');
    expect(await refusal(Buffer.alloc(0))).toBe('empty');
  });

  it('never breaks the reader, whatever the bytes', async () => {
    const beginnings = [
      pdf(),
      png(),
      jpeg(),
      await docx('語', { 'docProps/core.xml': '<dc:creator>見本</dc:creator>' }),
    ];
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((one) => Buffer.from(one)),
      fc
        .tuple(fc.constantFrom(...beginnings), fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 8 }))
        .map(([whole, at, noise]) => {
          const broken = Buffer.from(whole);
          broken.set(noise.slice(0, Math.max(0, broken.length - (at % broken.length))), at % broken.length);
          return broken;
        }),
      fc.tuple(fc.constantFrom(...beginnings), fc.nat()).map(([whole, at]) => whole.subarray(0, at % whole.length)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (one) => {
        const code = await refusal(one);
        expect(code === null || typeof code === 'string').toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('text', () => {
  it('is understood in UTF-8 and in Shift_JIS', async () => {
    expect((await readFile(Buffer.from('\uFEFF窓口'))).text).toBe('窓口');
    expect((await readFile(Buffer.from('91 8b 8c fb'.replaceAll(' ', ''), 'hex'))).text).toBe('窓口');
  });
});

describe('pictures', () => {
  it('of PNG lose their texts and what hangs behind them', async () => {
    const { bytes } = await readFile(
      Buffer.concat([png({ tEXt: 'Author\0見本', eXIf: 'II*' }), Buffer.from('PK and more')]),
    );
    expect(bytes).toEqual(png());
    expect(await refusal(png({}, 20_000, 20_000))).toBe('pixels');
    expect(await refusal(png().subarray(0, 40))).toBe('damaged');
  });

  it('of JPEG lose place, camera, comments and what hangs behind them, and still stand upright', async () => {
    const shot = Buffer.concat([
      jpeg([
        { marker: 0xe1, content: exif(6) },
        { marker: 0xfe, content: Buffer.from('by 見本') },
      ]),
      jpeg(),
    ]);
    const { bytes } = await readFile(shot);
    expect(bytes.includes('GPS')).toBe(false);
    expect(bytes.includes('by ')).toBe(false);
    expect(bytes.indexOf(Buffer.from([0xff, 0xd9]))).toBe(bytes.length - 2);
    expect(bytes.includes(Buffer.from('0112000300000001000600', 'hex'))).toBe(true);
    expect((await readFile(bytes)).bytes).toEqual(bytes);
    expect((await readFile(jpeg([{ marker: 0xe1, content: exif(1) }]))).bytes).toEqual(jpeg());
    expect(await refusal(jpeg().subarray(0, -2))).toBe('damaged');
  });
});

describe('PDF', () => {
  const objects = (content: string) => {
    const packed = deflateSync(Buffer.from(content, 'latin1')).toString('latin1');
    return `4 0 obj\n<< /Type /ObjStm /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream\nendobj\n`;
  };

  it('loses its author in place', async () => {
    const made = pdf('/Author (Mihon \\(Hanako\\)) /Title (A)');
    const { bytes } = await readFile(made);
    expect(bytes).toHaveLength(made.length);
    expect(bytes.includes('Hanako')).toBe(false);
    expect(bytes.includes('/Title (A)')).toBe(true);
    const metadata = '<dc:creator><rdf:Seq><rdf:li>見本</rdf:li></rdf:Seq></dc:creator>';
    const xmp = pdf(
      '',
      `4 0 obj\n<< /Type /Metadata >>\nstream\n${Buffer.from(metadata).toString('latin1')}\nendstream\nendobj\n`,
    );
    expect((await readFile(xmp)).bytes.toString()).not.toContain('見本');
    expect(await refusal(pdf('', objects('<< /Author (Mihon) >>')))).toBe('author');
  });

  it('is refused with anything that runs, hides or is locked', async () => {
    expect(await refusal(pdf('/OpenAction << /S /JavaScript /JS (app.alert) >>'))).toBe('active');
    expect(await refusal(pdf('/S /J#61vaScript'))).toBe('active');
    expect(await refusal(pdf('', objects('<< /S /Launch >>')))).toBe('active');
    expect(await refusal(pdf('/EmbeddedFiles 9 0 R'))).toBe('active');
    expect(await refusal(pdf('/Encrypt 9 0 R'))).toBe('encrypted');
    expect(await refusal(pdf('', objects(' '.repeat(40_000_000))))).toBe('bomb');
    expect(await refusal(Buffer.from('%PDF-1.7\nnothing'))).toBe('damaged');
  });
});

describe('documents of Word and Excel', () => {
  it('are packed anew without who wrote them, and can be read for what is in them', async () => {
    const made = await docx('退職 &amp; 在留', {
      'docProps/core.xml':
        '<cp:coreProperties><dc:creator>見本 花子</dc:creator><cp:lastModifiedBy>見本</cp:lastModifiedBy></cp:coreProperties>',
      'docProps/app.xml': '<Properties><Company>見本市</Company><Pages>1</Pages></Properties>',
      'word/comments.xml': '<w:comment w:author="見本 花子" w:initials="見"><w:t>要確認</w:t></w:comment>',
      'word/media/image1.png': png({ tEXt: 'Author\0X' }),
    });
    const { bytes, text } = await readFile(made);
    const parts = await zipEntries(bytes);
    expect(Buffer.concat(parts.map((part) => part.bytes)).toString()).not.toContain('見本');
    expect(parts.find(({ name }) => name.endsWith('.png'))?.bytes).toEqual(png());
    expect(text).toContain('退職 & 在留');
    expect(text).toContain('要確認');
    expect((await readFile(await xlsx('住民税'))).text).toBe('住民税');
    expect((await readFile(bytes)).bytes).toEqual(bytes);
  });

  it('are refused with macros, other files inside, links that fetch, commands and entities', async () => {
    expect(await refusal(await docx('語', { 'word/vbaProject.bin': 'x' }))).toBe('macros');
    expect(await refusal(await docx('語', {}, 'application/vnd.ms-word.document.macroEnabled.main+xml'))).toBe(
      'macros',
    );
    expect(await refusal(await docx('語', { 'word/embeddings/oleObject1.bin': 'x' }))).toBe('embedded');
    const fetches =
      '<Relationships><Relationship Id="1" Type="http://x/attachedTemplate" Target="http://evil.example/a.dotm" TargetMode="External"/></Relationships>';
    expect(await refusal(await docx('語', { 'word/_rels/settings.xml.rels': fetches }))).toBe('embedded');
    const link =
      '<Relationships><Relationship Id="1" Type="http://x/hyperlink" Target="https://www.moj.go.jp/" TargetMode="External"/></Relationships>';
    expect(await refusal(await docx('語', { 'word/_rels/document.xml.rels': link }))).toBeNull();
    expect(await refusal(await docx('DDEAUTO c:\\\\cmd.exe'))).toBe('active');
    expect(await refusal(await docx('語', { 'word/a.xml': '<!DOCTYPE a [<!ENTITY b "c">]>' }))).toBe('active');
  });

  it('are refused when they grow when they are opened, hold too many parts, or lead out of their folder', async () => {
    expect(await refusal(await docx('語', { 'word/big.xml': Buffer.alloc(30_000_000, 0x20) }))).toBe('bomb');
    const many = Object.fromEntries(Array.from({ length: 2_100 }, (_, index) => [`word/${index}.xml`, 'x']));
    expect(await refusal(await docx('語', many))).toBe('bomb');
    expect(await refusal(await docx('語', { '../../etc/passwd': 'x' }))).toBe('paths');
    const twice = await writeZip(['a', 'b'].map((text) => ({ name: 'word/document.xml', bytes: Buffer.from(text) })));
    expect(await refusal(twice)).toBe('bomb');
    // The sizes in the headers are lies: what comes is counted.
    const lying = await docx('語', { 'word/big.xml': Buffer.alloc(900_000, 0x20) });
    const central = lying.lastIndexOf('word/big.xml') - 46;
    lying.writeUInt32LE(10, central + 24);
    expect(await refusal(lying)).toBe('damaged');
  });

  it('survive packing and unpacking as they were', async () => {
    const parts = fc.uniqueArray(
      fc.record({
        name: fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8}){0,2}\.xml$/),
        bytes: fc.uint8Array({ maxLength: 400 }).map((one) => Buffer.from(one)),
      }),
      { selector: ({ name }) => name, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(parts, async (some) => expect(await zipEntries(await writeZip(some))).toEqual(some)),
      { numRuns: 60 },
    );
  });
});

describe('the name of a file', () => {
  it('leads nowhere and shows what the file is', () => {
    expect(fileName('../../etc/passwd', 'txt')).toBe('passwd.txt');
    expect(fileName('C:\\temp\\案内.docx', 'docx')).toBe('案内.docx');
    expect(fileName('請求書.pdf.exe', 'pdf')).toBe('請求書.pdf');
    expect(fileName('\u202Efdp.exe', 'png')).toBe('fdp.png');
    expect(fileName('...', 'pdf')).toBe('file.pdf');
  });

  it('is always short, plain and ends in its kind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = fileName(given, 'pdf');
        expect(name).toMatch(/^[^/\\:*?"<>|\p{Cc}\p{Cf}]{1,84}\.pdf$/u);
        expect(fileName(name, 'pdf')).toBe(name);
      }),
      { numRuns: 50 },
    );
  });
});
