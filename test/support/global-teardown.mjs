export default async function globalTeardown() {
  await globalThis.kakehashiTestServer?.stop();
}
