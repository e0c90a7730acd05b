import { samplePackage } from '#demonstration/sample-package';
import { injectApi } from '#packages/inject-api';
import { PackageRefused } from '#packages/package-refused';
import { readManifest } from '#packages/read-manifest';
import { readPackage } from '#packages/read-package';
import { type Made, made, manifest, PAGE, type Parts, zipOf } from './made-packages';

const refusal = async (bytes: Buffer | Promise<Buffer>): Promise<string> => {
  try {
    await readPackage(await bytes, 'made.zip');
    return 'taken';
  } catch (error) {
    if (error instanceof PackageRefused) return error.code;
    throw error;
  }
};
const withParts = (files: Parts, what: Made = {}) => refusal(made({ ...what, files }));

describe('a package', () => {
  it('of the demonstration can be taken in', async () => {
    expect((await readPackage(await samplePackage(), 'made.zip')).manifest.items).toHaveLength(2);
  });

  it.each(['scorm12', 'scorm2004'] as const)('of %s is read with its items in their order', async (standard) => {
    const items = [
      ['一', 'index.html?part=1#top'],
      ['二', 'second%20part.html'],
    ] as const;
    const read = await readPackage(await made({ standard, items, files: { 'second part.html': PAGE } }), 'made.zip');
    expect(read.manifest).toMatchObject({ standard, title: '窓口の最初の三分', version: '1.1' });
    expect(read.manifest.items).toMatchObject([
      { title: '一', path: 'index.html', query: '?part=1#top', mastery: 80 },
      { title: '二', path: 'second part.html', query: '' },
    ]);
    expect(read.files.find(({ path }) => path === 'point.svg')?.type).toBe('image/svg+xml');
  });

  it('is refused with the reason that its maker can do something about', async () => {
    expect(await refusal(Buffer.from('%PDF-1.4'))).toBe('not_zip');
    expect(await refusal(zipOf({ 'index.html': PAGE }))).toBe('no_manifest');
    expect(await refusal(zipOf({ 'lesson/imsmanifest.xml': manifest(), 'lesson/index.html': PAGE }))).toBe(
      'manifest_inside',
    );
    expect(await refusal(zipOf({ 'cmi5.xml': '<courseStructure/>' }))).toBe('other_standard');
    expect(await withParts({ 'imsmanifest.xml': '<manifest><resources/></manifest>' })).toBe('not_scorm');
    expect(await withParts({ 'imsmanifest.xml': 'Guten Tag' })).toBe('unreadable_manifest');
    expect(await withParts({ 'imsmanifest.xml': manifest({ items: [] }) })).toBe('nothing_to_launch');
    expect(await withParts({}, { items: [['x', 'https://example.com/']] })).toBe('launch_outside');
    expect(await withParts({}, { items: [['x', 'Index.html']] })).toBe('launch_missing');
    expect(await withParts({ 'setup.exe': 'MZ' })).toBe('unknown_type');
    expect(await withParts({ 'picture.png': 'MZ and more' })).toBe('type_lies');
    expect(await withParts({ 'page.html': Buffer.from('PK\x03\x04') })).toBe('type_lies');
    expect(await withParts({ '../outside.html': PAGE })).toBe('paths');
    expect(await withParts({ '/outside.html': PAGE })).toBe('paths');
    expect(await withParts({ 'a//b.html': PAGE })).toBe('paths');
    expect(await withParts({ 'big.txt': Buffer.alloc(30_000_000) })).toBe('bomb');
    expect(await withParts({ '__MACOSX/._x': 'x', 'a/.DS_Store': 'x' })).toBe('taken');
  });

  it('expands nothing that its manifest declares', () => {
    const declared = `<?xml version="1.0"?><!DOCTYPE manifest [<!ENTITY lol "lol"><!ENTITY lots "&lol;&lol;&lol;"><!ENTITY file SYSTEM "file:///etc/passwd">]>`;
    const text = manifest({ title: '&lots;&file;' }).replace(/^<\?xml[^>]*>/, declared);
    expect(readManifest(text, 'x').title).toBe('&lots;&file;');
  });
});

describe('a page of a package', () => {
  const added = (html: string) => injectApi(Buffer.from(html), '/api.js').toString();
  const script = '<script src="/api.js"></script>';

  it('has our script in front of its own, wherever its head is', () => {
    expect(added('<!doctype html><html><head><script>1</script>')).toBe(
      `<!doctype html><html><head>${script}<script>1</script>`,
    );
    expect(added('<!-- <head> --><html><HEAD lang=ja><meta>')).toBe(
      `<!-- <head> --><html><HEAD lang=ja>${script}<meta>`,
    );
    expect(added('<!DOCTYPE html>\n<script>1</script>')).toBe(`<!DOCTYPE html>\n${script}<script>1</script>`);
    expect(added('<html lang="ja"><body>')).toBe(`<html lang="ja">${script}<body>`);
    expect(added('text')).toBe(`${script}text`);
  });

  it('keeps its bytes, whatever encoding they are in', () => {
    const bytes = Buffer.from('3c68746d6c3e3c686561643e8365835883673c2f686561643e', 'hex');
    expect(injectApi(bytes, '/api.js').toString('latin1').replace(script, '')).toBe(bytes.toString('latin1'));
  });
});
