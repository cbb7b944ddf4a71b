import { StartPageController } from './start-page.controller';

const page = (demonstration: boolean) => new StartPageController(demonstration).page('127.0.0.1:3000');

describe('the start page', () => {
  it('leads to the form of the demonstration only where it is loaded', () => {
    expect(page(true)).toContain('href="/survey/form?round=gia-lai-2026&amp;agency=H21.106');
    expect(page(false)).not.toContain('gia-lai');
    expect(page(false)).toContain('/survey/form?round=MA-DOT');
  });

  it.each([true, false])(
    'names the command that prints a login token (demonstration: %s)',
    (demonstration) => {
      expect(page(demonstration)).toContain('hailong -- token --role province-analyst');
    },
  );
});
