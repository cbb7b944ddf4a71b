import { StartPageController } from './start-page.controller';

function page(form?: Parameters<StartPageController['leadTo']>[0]): string {
  const controller = new StartPageController();
  if (form) controller.leadTo(form);
  return controller.page('127.0.0.1:3000');
}
const TRIAL = { round: 'dien-thu-2', agency: 'H21.106', group: 'citizen' };

describe('the start page', () => {
  it('leads to the form to try only where there is one, and says that it counts in no result', () => {
    expect(page(TRIAL)).toContain(
      '<a href="/survey/form?round=dien-thu-2&amp;agency=H21.106&amp;group=citizen">điền thử</a>',
    );
    expect(page(TRIAL)).toMatch(/không tính vào kết quả nào.*counts in no result/);
    expect(page()).not.toContain('gia-lai');
    expect(page()).toContain('/survey/form?round=MA-DOT');
  });

  it.each([undefined, TRIAL])('names the command that prints a login token (form to try: %j)', (form) => {
    expect(page(form)).toContain('hailong -- token --role province-analyst');
  });
});
