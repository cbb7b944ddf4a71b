import floors from './floors.cjs';
import { DoorName, doorsOf, hasStar, namesOf, takings } from './doors';

/**
 * Libs whose index may say `export *`: small vocabularies, public as a whole. `statistics` is usable alone,
 * also by analysts outside this repository.
 */
const VOCABULARIES = ['kernel', 'statistics', 'graphql-kit'];
/** Doors that a host imports: names may be there that only hosts take, none of which is in this repository. */
const FOR_HOSTS = 'libs/module/src/index.ts';
/** Hosts and operators open, provision and migrate a database with it before there is a module, as tests do. */
const FOR_OPERATORS = 'libs/database/src/index.ts';

const everywhere = takings('libs', 'apps', 'migrations', 'test');
const keyOf = ({ door, name }: DoorName) => `${name} of ${door}`;
const taken = new Set(everywhere.map(keyOf));
const takenByLibs = new Set(everywhere.filter(({ by }) => /^libs\/.*(?<!\.spec)\.ts$/.test(by)).map(keyOf));
const doors = floors.order.flatMap(doorsOf);
const vocabularies = VOCABULARIES.map((lib) => `libs/${lib}/src/index.ts`);
const offered = doors
  .filter((door) => !vocabularies.includes(door))
  .flatMap((door) => namesOf(door).map((name) => ({ door, name })));

describe('the doors of the libs', () => {
  it('export no name that nothing outside of the lib uses', () => {
    const unused = offered.filter((each) => each.door !== FOR_HOSTS && !taken.has(keyOf(each)));
    expect(unused.map(keyOf)).toEqual([]);
  });

  it('show other libs in index.ts what other libs use, and leave the rest to the doors of rules and use cases', () => {
    const elsewhere = offered.filter(
      (each) =>
        /\/src\/index\.ts$/.test(each.door) &&
        ![FOR_HOSTS, FOR_OPERATORS].includes(each.door) &&
        taken.has(keyOf(each)) &&
        !takenByLibs.has(keyOf(each)),
    );
    expect(elsewhere.map(keyOf)).toEqual([]);
  });

  it('name what they export, but for the small vocabularies', () => {
    expect(doors.filter((door) => hasStar(door) && !vocabularies.includes(door))).toEqual([]);
  });

  it('are taken by name, so that these tests can see what is used', () => {
    expect(
      everywhere.filter(({ name }) => name === '*').map(({ by, door }) => `${by} takes all of ${door}`),
    ).toEqual([]);
  });
});
