import { Injectable } from '@nestjs/common';
import { Words } from '#platform/locale/words';
import type { DataKind } from '#quarantine/incident.entity';

/** What stands in a text in the place of what was erased. Texts are Japanese, and so are their stubs, whoever reads them. */
@Injectable()
export class StubWords {
  constructor(private readonly words: Words) {}

  of(kind: DataKind): string {
    return this.words.plain('ja', 'incident-desk.stub', {
      kind: this.words.plain('ja', `quarantine.dataKind.${kind}`),
    });
  }
}
