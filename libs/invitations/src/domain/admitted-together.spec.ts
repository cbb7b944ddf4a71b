import { AdmissionClass } from './admission-class';
import { admittedTogether, peopleWaiting } from './admitted-together';

describe('the admissions that are made together', () => {
  const people = (count: number, formClass: AdmissionClass = 'touched', forms = '') =>
    Array.from({ length: count }, (_, n) => ({
      ...{ named: true, formClass, person: `${formClass} ${n}`, forms },
    }));
  const blank = { named: false, formClass: 'touched', person: '', forms: '' } as const;

  it('are those of five people or more', () => {
    expect(admittedTogether(people(5))).toHaveLength(5);
    expect(admittedTogether([...people(6), blank])).toHaveLength(7);
  });

  it('are blank sheets alone while fewer people wait', () => {
    expect(admittedTogether([...people(4), blank])).toEqual([blank]);
    expect(admittedTogether(people(4))).toEqual([]);
  });

  it('are of classes that have five each: a class of four waits beside one of five', () => {
    const [few, many] = [people(4, 'independent'), people(5)];
    expect(admittedTogether([...few, ...many])).toEqual(many);
    expect(admittedTogether([...few, ...people(4)])).toEqual([]);
    expect(peopleWaiting([...few, blank])).toEqual([{ formClass: 'independent', forms: '', people: 4 }]);
  });

  it('are of five that were drawn for the same form: the link of an invitation tells its form, which leads to no fewer', () => {
    const [few, many] = [people(4, 'touched', '1'), people(5, 'touched', '0')];
    expect(admittedTogether([...few, ...many])).toEqual(many);
    expect(admittedTogether([...few, ...people(4, 'touched', '0'), blank])).toEqual([blank]);
    expect(peopleWaiting([...few, ...many])).toEqual([
      { formClass: 'touched', forms: '0', people: 5 },
      { formClass: 'touched', forms: '1', people: 4 },
    ]);
  });

  it('are of five different people: five dossiers of one person are one', () => {
    const one = Array.from({ length: 5 }, () => ({ ...blank, named: true, person: 'A' }));
    expect(admittedTogether(one)).toEqual([]);
    expect(peopleWaiting(one)).toEqual([{ formClass: 'touched', forms: '', people: 1 }]);
    expect(admittedTogether([...one, ...people(4)])).toHaveLength(9);
  });
});
