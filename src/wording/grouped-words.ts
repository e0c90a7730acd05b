/** The words of a list in which those with the same first character share it: 「佐藤野 林田」 is 佐藤, 佐野 and 林田 for words of two. */
export const ungrouped = (list: string, length: number): string[] =>
  list.split(' ').flatMap((group) => {
    const [first = '', ...rest] = [...group];
    return Array.from({ length: rest.length / (length - 1) }, (_, at) =>
      [first, ...rest.slice(at * (length - 1), (at + 1) * (length - 1))].join(''),
    );
  });
