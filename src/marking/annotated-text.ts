import type { Feedback } from '#feedback/feedback.queries';
import { findPassage } from '#feedback/find-passage';
import { type Segment, type Span, segmentsOf } from '#feedback/segments';
import { oncePer } from '#platform/once-per';
import type { EarlierNote } from './earlier-notes.queries.js';
import type { EvidenceQuote } from './evidence-quotes.js';
import { evidencePartOf, partOf, textPartsOf } from './text-parts.js';
import type { WorkBody, WorkPart } from './work-body.js';

/** A note as it is shown below the text that it stands on. */
export interface ShownNote {
  readonly label: string;
  /** Of the own notes, for removing them; null where it is another's or of an earlier round. */
  readonly id: number | null;
  readonly quote: string;
  readonly note: string;
  readonly earlier: boolean;
  /** Words like those that were quoted stand there now. */
  readonly changed: boolean;
}

export interface ShownPart {
  readonly heading: WorkPart['heading'];
  readonly text: ShownText;
  readonly notes: readonly ShownNote[];
}

interface ShownText {
  readonly part: string;
  readonly segments: readonly Segment[];
}

const evidenceIn = (name: string, evidence: readonly EvidenceQuote[]): Span[] =>
  evidence
    .filter(({ part }) => part === name)
    .map(({ start, end, label, name }) => ({ kind: 'evidence', start, end, label, name }));

/** The texts as long as nothing of a marker stands on them: the same objects each time, so that pages render them once. */
const untouched = oncePer(
  (body: WorkBody, evidence: readonly EvidenceQuote[]): ReadonlyMap<string, ShownText> =>
    new Map(
      textPartsOf(body).map(({ part, text }) => [
        part,
        { part, segments: segmentsOf(text, evidenceIn(part, evidence)) },
      ]),
    ),
);

/** The text of a work with everything that stands on it, and the earlier notes whose words are no longer there. */
export function annotatedText(
  body: WorkBody,
  { annotations, placed }: Pick<Feedback, 'annotations' | 'placed'>,
  earlier: readonly EarlierNote[],
  evidence: readonly EvidenceQuote[],
) {
  const parts = textPartsOf(body);
  const placesOfEarlier = earlier.map((one) => ({ ...one, place: findPassage(one.passage, parts) }));
  const texts = untouched(body, evidence);
  const shown = (heading: WorkPart['heading'], part: string, text: string): ShownPart => {
    const own = annotations.flatMap(({ id, note, passage }, index) =>
      passage.part === part ? [{ id, note, passage, label: String(index + 1) }] : [],
    );
    const before = placesOfEarlier.flatMap(({ note, passage, place }, index) =>
      place?.part === part ? [{ note, passage, place, label: `R${index + 1}` }] : [],
    );
    const quoted = placed.flatMap(({ passage }) => (passage?.part === part ? [passage] : []));
    const spans: Span[] = [
      ...own.map(({ passage: { start, end }, label }) => ({ kind: 'note' as const, start, end, label })),
      ...before.map(({ place: { start, end }, label }) => ({ kind: 'earlier' as const, start, end, label })),
      ...quoted.map(({ start, end }) => ({ kind: 'quote' as const, start, end, label: '' })),
    ];
    const notes = [
      ...own.map(({ id, label, note, passage: { quote } }) => ({
        id,
        label,
        note,
        quote,
        earlier: false,
        changed: false,
      })),
      ...before.map(({ label, note, passage: { quote }, place }) => ({
        ...{ id: null, label, note, quote, earlier: true },
        changed: place.kind === 'changed',
      })),
    ];
    const bare = spans.length === 0 ? texts.get(part) : undefined;
    return {
      heading,
      text: bare ?? { part, segments: segmentsOf(text, [...spans, ...evidenceIn(part, evidence)]) },
      notes,
    };
  };
  return {
    title: body.title,
    parts: body.parts.map(({ heading, text }, index) => shown(heading, partOf(index), text)),
    evidence: body.evidence.map(({ title, facts, parts: texts }, place) => ({
      title,
      position: place + 1,
      facts,
      parts: texts.map(({ heading, text }, index) => shown(heading, evidencePartOf(place, index), text)),
    })),
    signals: body.signals ?? [],
    quoted: evidence.length > 0,
    gone: placesOfEarlier
      .filter(({ place }) => place === null)
      .map(({ note, passage: { quote } }) => ({ note, quote })),
  };
}
