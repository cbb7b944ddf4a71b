import { classesThatAppear } from './text-group';

const forms = (seen: number, touched: number, independent: number) => ({ seen, touched, independent });

describe('texts of forms that are in no block', () => {
  it('appear together where the forms fill a block', () => {
    const all = ['seen', 'touched', 'independent'];
    expect(classesThatAppear(forms(0, 0, 5), 5)).toEqual(all);
    expect(classesThatAppear(forms(3, 2, 5), 5)).toEqual(all);
    expect(classesThatAppear(forms(5, 0, 0), 5)).toEqual(all);
  });

  it('stay hidden otherwise, but for those that the agency has seen', () => {
    expect(classesThatAppear(forms(0, 9, 4), 5)).toEqual([]);
    expect(classesThatAppear(forms(9, 1, 4), 5)).toEqual(['seen']);
    expect(classesThatAppear(forms(2, 0, 0), 5)).toEqual(['seen']);
    expect(classesThatAppear(forms(0, 0, 0), 5)).toEqual([]);
  });
});
