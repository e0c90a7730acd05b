import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';

@Injectable()
export class PackageFilesQueries {
  constructor(private readonly reader: Reader) {}

  /** One file of a package: of one that is not offered only in a preview. */
  file(packageId: number, path: string, isPreview: boolean): Promise<{ type: string; content: Buffer } | null> {
    return this.reader.row(
      `SELECT f.type, f.content FROM package_files f JOIN packages p ON p.id = f.package_id
       WHERE f.package_id = $1 AND f.path = $2 AND ($3 OR p.status = 'offered')`,
      [packageId, path, isPreview],
    );
  }
}
