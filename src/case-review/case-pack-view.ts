import type { CasePack } from '#curriculum/case-pack';
import { trusted } from '#platform/templates/trusted';

/** What members of a group may see before and on the day: the incident; layers are told when the group asks for them. */
export const openingOf = ({ title, summary, minutes, incidentHtml }: CasePack) => ({
  title,
  summary,
  timeNeeded: minutes,
  incident: trusted(incidentHtml),
});

/** What only the trainer of the group sees: all layers, how to lead, and one defensible plan. */
export const facilitationOf = ({ goals, layers, guide, plan }: CasePack) => ({
  goals,
  layers: layers.map(({ title, opens, html }) => ({ title, opens, text: trusted(html) })),
  guide,
  plan,
});
