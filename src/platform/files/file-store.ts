import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Transaction } from '../database/transaction.js';
import { Download } from '../http/answers.js';
import { conflict, notFound } from '../problems.js';
import { type CleanFile, type FileKind, fileTypes } from './clean-file.js';
import { type FileScan, StoredFile } from './stored-file.entity.js';

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Keeps files. Who may have one is for the room to say whose row names it. */
@Injectable()
export class FileStore {
  constructor(private readonly reader: Reader) {}

  keep(tx: Transaction, { kind, bytes }: CleanFile, scan: FileScan): Promise<StoredFile> {
    return tx.insert(StoredFile, {
      kind,
      sha256: sha256(bytes),
      size: bytes.length,
      content: bytes,
      scan,
      storedAt: tx.now,
    });
  }

  forget(tx: Transaction, id: number): Promise<void> {
    return tx.remove(StoredFile, { id });
  }

  /** Takes the bytes away for good, and keeps that there was a file. */
  async erase(tx: Transaction, id: number): Promise<void> {
    await tx.find(StoredFile, { id });
    await tx.update(StoredFile, { id }, { content: Buffer.alloc(0), scan: 'erased' });
  }

  /** The file as an attachment of the browser, never as a page of ours; none that waits for the scanner, and none that lost its bytes. */
  async download(id: number, name: string, backTo: string): Promise<Download> {
    const file = await this.reader.row<{ kind: FileKind; scan: FileScan; content: Buffer }>(
      'SELECT kind, scan, content FROM stored_files WHERE id = $1',
      [id],
    );
    if (!file) throw notFound();
    if (file.scan === 'waiting') throw conflict('file_waits', backTo);
    if (file.scan === 'infected') throw conflict('file_infected', backTo);
    if (file.scan === 'erased') throw conflict('file_erased', backTo);
    return new Download(file.content, fileTypes[file.kind].type, name);
  }
}
