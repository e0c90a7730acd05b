import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { PublishCurriculum } from '#curriculum/publish-curriculum';
import type { RuleChange } from '#curriculum/rule-change';
import { systemActor } from '#platform/actor/actor';
import type { TestApp } from '../support/app';

/** A new edition that knows of one more changed rule, and everything that follows from its publication; the id of the rule. */
export async function ruleChanged(house: TestApp, values: Partial<RuleChange> & { id: string }): Promise<number> {
  const { document } = await house.get(CurriculumLibrary).latest();
  const [example] = document.changes ?? [];
  if (!example) throw new Error('The curriculum names no changed rule');
  const changes = [...(document.changes ?? []), { ...example, lessons: ['A1-L01'], ...values }];
  await house.get(PublishCurriculum).run(systemActor, { document: { ...document, changes }, problems: [] });
  await house.deliver();
  const [row] = await house.rows<{ id: number }>('SELECT id FROM rule_changes WHERE code = $1', [values.id]);
  if (!row) throw new Error('Nobody was told of the changed rule');
  return row.id;
}
