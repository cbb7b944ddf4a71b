import { hourChange } from './hour-change';

describe('the change of the hour', () => {
  it('the hour changes once, at the full hour, and never at the first look', () => {
    const changed = hourChange();
    const times = ['08:10:00', '08:59:59', '09:00:00', '09:00:30', '09:59:00', '11:20:00'];
    expect(times.map((time) => changed(new Date(`2026-12-01T${time}Z`)))).toEqual([
      ...[false, false],
      true,
      ...[false, false],
      true,
    ]);
  });
});
