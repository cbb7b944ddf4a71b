import { BlockPart } from './block-part';
import { ClassCounts } from './class-counts';
import { blocksAtClose, blocksOfMoment, waitingParts } from './planned-blocks';

const part = (channel: number, group = 0): BlockPart => ({
  ...{ questionnaireId: 1, group, channel, field: -1, procedureGroup: -1 },
});
const waits = (channel: number, seen: number, independent: number, group = 0) => ({
  part: part(channel, group),
  forms: { seen, touched: 0, independent } satisfies ClassCounts,
});

describe('the blocks', () => {
  it('of a moment are those of the parts that hold enough independent forms', () => {
    const blocks = blocksOfMoment([waits(0, 4, 3), waits(1, 0, 5), waits(2, 60, 5)], 5);
    expect(blocks.map(({ part: { channel } }) => channel)).toEqual([1, 2]);
    expect(blocks.map(({ classes }) => classes.length)).toEqual([3, 3]);
  });

  it('of a moment are the forms that the agency has seen, the same whether a person has answered or not', () => {
    const seen = blocksOfMoment([waits(0, 60, 0)], 5);
    expect(seen).toEqual([{ part: part(0), takes: [part(0)], classes: ['seen'] }]);
    expect(blocksOfMoment([waits(0, 60, 4)], 5)).toEqual(seen);
  });

  it('at the close join the tails that hold unseen forms, within a respondent group', () => {
    const blocks = blocksAtClose([waits(0, 0, 3), waits(6, 2, 3), waits(0, 0, 4, 1)], 5);
    expect(blocks).toEqual([
      { part: part(-1), takes: [part(0), part(6)], classes: ['seen', 'touched', 'independent'] },
    ]);
  });

  it('at the close show forms that the agency has seen part by part, however few, also where the others never show', () => {
    const blocks = blocksAtClose([waits(2, 4, 0), waits(0, 1, 2)], 5);
    expect(blocks).toEqual([
      { part: part(0), takes: [part(0)], classes: ['seen'] },
      { part: part(2), takes: [part(2)], classes: ['seen'] },
    ]);
  });

  it('are planned from the sums of each part', () => {
    const forms = [
      { part: part(0), formClass: 'seen', forms: 2 },
      { part: part(0), formClass: 'independent', forms: 3 },
      { part: part(0), formClass: 'seen', forms: 1 },
    ] as const;
    expect(waitingParts(forms)).toEqual([waits(0, 3, 3)]);
  });
});
