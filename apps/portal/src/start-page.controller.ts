import { escapeHtml } from '@hailong/kernel';
import { Controller, Get, Header, Headers } from '@nestjs/common';
import { FormToTry } from '../../demonstration/src/trial-round';

/** Page at the address that `npm start` prints. */
@Controller()
export class StartPageController {
  private examples = OWN;

  /** Leads to a form of the demonstration from now on, whose round is known when the demonstration is loaded. */
  leadTo(form: FormToTry): void {
    this.examples = { round: 'gia-lai-2026', form: formToTry(linkOf(form)) };
  }

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  )
  page(@Headers('host') host?: string): string {
    const { round, form } = this.examples;
    return PAGE.replaceAll('ORIGIN', originOf(host)).replace('ROUND', round).replace('FORM', form);
  }
}

/** Address of the form to try, after that of the portal. */
export function linkOf({ round, agency, group }: FormToTry): string {
  return `/survey/form?${new URLSearchParams({ round, agency, group }).toString()}`;
}

function formToTry(link: string): string {
  return `<p>Phiếu khảo sát, không cần JavaScript: <a href="${escapeHtml(link)}">điền thử</a> (không tính vào kết quả nào); biên nhận: <a href="/survey/receipt">kiểm tra</a>. <span lang="en">A form to try that needs no script and counts in no result, and the page that checks a receipt.</span></p>`;
}

/** Examples of a province that is no demonstration. */
const OWN = {
  round: 'MA-DOT',
  form: `<p>Phiếu khảo sát, không cần JavaScript: <code>/survey/form?round=MA-DOT&amp;agency=MA-CO-QUAN</code>; biên nhận: <a href="/survey/receipt">kiểm tra</a>. <span lang="en">The form of a round and an agency, which needs no script, and the page that checks a receipt.</span></p>`,
};

/**
 * Address of the reader's request, so that the examples can be copied, where it is that of this machine. Any other host is
 * a claim of the sender: the examples send a login token there.
 */
function originOf(host = ''): string {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/.test(host) ? `http://${host}` : 'https://ADDRESS';
}

const PAGE = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Hài Lòng</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff }
code, pre { font-family: ui-monospace, monospace; background: #f2f2f2; padding: .1rem .3rem } pre { padding: 1rem; white-space: pre-wrap; overflow-wrap: anywhere }
</style>
</head>
<body>
<h1>Hài Lòng</h1>
<p>Đo lường sự hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước.<br>
<span lang="en">Measures how satisfied people are with a province's administration.</span></p>
<p>Cổng mẫu này phục vụ GraphQL tại <code>/graphql</code>. <span lang="en">This reference portal serves GraphQL there.</span></p>
<h2>Hỏi thử · <span lang="en">Try it</span></h2>
<p>Ai cũng hỏi được. <span lang="en">Open to all:</span></p>
<pre>curl -s ORIGIN/graphql -H 'content-type: application/json' \\
  -d '{"query":"{ announcedSurveyRounds(first: 10) { edges { node { id code title } } } }"}'</pre>
<p>Cần mã đăng nhập (TOKEN) do <code>npm run -s hailong -- token --role province-analyst</code> in ra; đợt ghi bằng mã hoặc định danh. <span lang="en">With a token that this command prints; a round goes by its code or its id:</span></p>
<pre>curl -s ORIGIN/graphql -H 'content-type: application/json' -H "authorization: Bearer $TOKEN" \\
  -d '{"query":"{ surveyRanking(round: \\"ROUND\\") { ... on SurveyRanking { simulated entries { rank index n agency { name } } } } }"}'</pre>
FORM
<p>Dòng lệnh. <span lang="en">Command line:</span> <code>npm run hailong -- --help</code></p>
</body>
</html>
`;
