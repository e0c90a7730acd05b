type Id = number | string;

export const simulationsPaths = {
  list: '/practice/simulations',
  rewritings: '/practice/plain-japanese',
  rewriting: (id: Id) => `/practice/plain-japanese/${id}`,
  simulation: (id: Id) => `/practice/simulations/${id}`,
  /** After these choices; the address is all there is to resume by. */
  after: (id: Id, choices: readonly number[]) =>
    choices.length === 0 ? `/practice/simulations/${id}` : `/practice/simulations/${id}?choices=${choices.join('.')}`,
};
