import type { FileKind } from './clean-file.js';
import { officeText } from './office-text.js';
import { zipEntries } from './zip-entries.js';

/** The words in a file as it is kept, figures of tables among them; null for pictures and PDF, whose words cannot be read here. */
export async function keptText(kind: FileKind, bytes: Buffer): Promise<string | null> {
  if (kind === 'txt') return bytes.toString();
  if (kind === 'docx' || kind === 'xlsx') return officeText(await zipEntries(bytes), true);
  return null;
}
