import { Guess, Guesses, ID, Marked, Sides } from '../../../apps/bench/src/singling-out/dumps/guesses';

/** Guesses from a log: the answer that is mentioned next before, or next after, a few people. */
export function guessByNeighbours({ people, answers }: Sides, events: readonly string[]): Guesses {
  const persons = mentionsOf(people, events);
  const spoken = mentionsOf(answers, events);
  const nearest = (before: boolean): Guess => {
    const guess = new Map<string, { response: string; distance: number }>();
    for (const { whose, at } of persons) {
      const next = before
        ? spoken.findLast((answer) => answer.at < at)
        : spoken.find((answer) => answer.at > at);
      const distance = next ? Math.abs(next.at - at) : Infinity;
      if (next && distance < (guess.get(whose)?.distance ?? Infinity))
        guess.set(whose, { response: next.whose, distance });
    }
    return new Map([...guess].map(([whose, { response }]) => [whose, response]));
  };
  return new Map([
    ['next before', nearest(true)],
    ['next after', nearest(false)],
  ]);
}

/** An event that speaks of more people says nothing of any of them. */
const A_FEW = 3;

function mentionsOf(side: readonly Marked[], events: readonly string[]) {
  const known = new Map(
    side.flatMap(({ whose, row }) =>
      Object.values(row.values).flatMap((value) => (value.match(ID) ?? []).map((id) => [id, whose] as const)),
    ),
  );
  return events.flatMap((text, at) => {
    const spoken = new Set((text.match(ID) ?? []).flatMap((id) => known.get(id) ?? []));
    return spoken.size <= A_FEW ? [...spoken].map((whose) => ({ whose, at })) : [];
  });
}
