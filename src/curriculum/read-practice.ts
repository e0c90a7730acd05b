import { markdownProblems, renderMarkdown } from './author-markdown.js';
import { say } from './author-words.js';
import type { CurriculumFiles, Read } from './curriculum-files.js';
import type { Known } from './known.js';
import { formSchema, observationSchema, rubricSchema } from './practice.schema.js';
import type { PracticeDocument } from './practice-document.js';

/** What stages 2 and 3 fill in and are judged by, or null when a file cannot be read. */
export function readPractice(files: CurriculumFiles, known: Known): PracticeDocument | null {
  const guidance = files.text('2-practice/guidance.ja.md');
  for (const { line, message } of guidance === null ? [] : markdownProblems(guidance, ['h2', 'h3']))
    files.problem('2-practice/guidance.ja.md', message, line);
  const taskSheet = files.yaml('2-practice/task-sheet.yaml', formSchema);
  const entry = files.yaml('2-practice/entry.yaml', formSchema);
  const report = files.yaml('2-practice/report.yaml', formSchema);
  const rubric = files.yaml('2-practice/rubric.yaml', rubricSchema(known));
  const observation = files.yaml('3-case-review/observation-form.yaml', observationSchema(known));
  if (guidance === null || !taskSheet || !entry || !report || !rubric || !observation) return null;
  checkEvidence(rubric, 'criteria');
  checkEvidence(observation, 'rows');
  const forms = { taskSheet: taskSheet.value, entry: entry.value, report: report.value };
  return { guidanceHtml: renderMarkdown(guidance), ...forms, rubric: rubric.value, observation: observation.value };
}

interface Evidence {
  readonly id: string;
  readonly competency: string;
  readonly indicators: readonly string[];
}

/** Ids are unique and indicators belong to the competency that the row speaks of. */
function checkEvidence(rows: Read<readonly Evidence[]>, key: string): void {
  const ids = new Set<string>();
  for (const [index, { id, competency, indicators }] of rows.value.entries()) {
    const place = rows.place.at(key).at(index);
    if (ids.has(id)) place.at('id').problem(say.idTwice(id));
    ids.add(id);
    if (indicators.some((indicator) => !indicator.startsWith(`${competency}-`)))
      place.at('indicators').problem(say.foreignCompetency(competency));
  }
}
