import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { packagesPaths } from '#packages/packages.paths';
import { deskPaths } from './curriculum-desk.paths.js';

interface May {
  readonly readExamples: boolean;
  readonly keepPackages: boolean;
}

/** Everything besides lessons and questions: cases, conversations, exercises, examples, forms. */
export function materialsPage(curriculum: PublishedCurriculum, may: May): object {
  const { packs, simulations, towns, rewritings, examples } = curriculum.cases;
  return {
    overviewHref: deskPaths.overview,
    practiceHref: deskPaths.practice,
    packs: packs.map(({ id, title, summary, method, minutes }) => ({
      ...{ title, summary, method, minutes, href: deskPaths.pack(id) },
    })),
    simulations: simulations.map(({ id, title, summary, minutes, scenes }) => ({
      ...{ title, summary, minutes, href: deskPaths.simulation(id) },
      endings: scenes.filter((scene) => scene.ending).length,
    })),
    towns: towns.map(({ id, title, summary, bodies, families }) => ({
      ...{ title, summary, href: deskPaths.town(id), bodies: bodies.length, families: families.length },
    })),
    rewritings: rewritings.map(({ id, title, reader, minutes }) => ({
      ...{ title, reader, minutes, href: deskPaths.rewriting(id) },
    })),
    readsExamples: may.readExamples,
    packagesHref: may.keepPackages ? packagesPaths.list : null,
    examples: examples.map(({ id, title, note, competency, excerpts }) => ({
      ...{ title, note, competency, excerpts: excerpts.length, href: deskPaths.example(id) },
    })),
  };
}
