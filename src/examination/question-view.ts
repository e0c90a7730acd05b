import type { ChoiceForPage, QuestionForPage, Slot } from '#curriculum/question-for-page';

/** A question as its template shows it: every property is there, empty where a kind of question has none of it. */
export interface QuestionView {
  readonly id: string;
  readonly position: number;
  readonly stem: string;
  readonly hintKey: string;
  readonly choices: readonly ChoiceView[];
  readonly pairs: readonly PairView[];
  readonly parts: readonly {
    readonly stem: string;
    readonly hintKey: string;
    readonly choices: readonly ChoiceView[];
  }[];
}
interface ChoiceView {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
}
interface PairView {
  readonly name: string;
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export function questionView(question: QuestionForPage, position: number): QuestionView {
  const { id, stem } = question;
  const base = { id, position, stem, hintKey: `examination.hints.${question.type}`, choices: [], pairs: [], parts: [] };
  switch (question.type) {
    case 'single':
    case 'multiple':
      return { ...base, choices: choices(question.type, question) };
    case 'ordering': {
      const places = question.places.map((place) => ({ value: String(place), label: String(place) }));
      return { ...base, pairs: question.steps.map((step) => pair(step, places)) };
    }
    case 'matching': {
      const rights = question.rights.map(({ value, text }) => ({ value, label: text }));
      return { ...base, pairs: question.lefts.map((left) => pair(left, rights)) };
    }
    case 'case':
      return {
        ...base,
        parts: question.parts.map((part) => ({
          stem: part.stem,
          hintKey: `examination.hints.${part.type}`,
          choices: choices(part.type, part),
        })),
      };
  }
}

const choices = (type: 'single' | 'multiple', { name, options }: ChoiceForPage): ChoiceView[] =>
  options.map(({ value, text, chosen }) => ({
    type: type === 'single' ? 'radio' : 'checkbox',
    name,
    value,
    label: text,
    checked: chosen,
  }));

const pair = ({ name, text, given }: Slot, options: PairView['options']): PairView => ({
  name,
  label: text,
  value: given,
  options,
});
