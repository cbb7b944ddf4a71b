/**
 * The server of a super-app asks one of its users about a finished dossier. Needs Node and nothing else:
 *
 *   SURVEY_URL=https://dvc.example.vn SURVEY_APP_KEY=… node ask-user.mjs ROUND AGENCY GROUP DOSSIER
 *
 * The key stays on the server. The app forgets ticket and answers as soon as it has the receipt, and keeps no record of
 * which user answered what: the survey has promised people that nobody does.
 */
const { SURVEY_URL, SURVEY_APP_KEY } = process.env;
const MOST_ATTEMPTS = 5;

/** Sends a request until it is answered: each of the three may be repeated, and an answer counts once. */
async function ask(path, body) {
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(`${SURVEY_URL}/survey/app/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'x-hailong-app': SURVEY_APP_KEY, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    }).catch(() => undefined);
    const mayPass = !response || response.status === 429 || response.status >= 500;
    if (!mayPass) return { ok: response.ok, ...(await response.json()) };
    if (attempt === MOST_ATTEMPTS) throw new Error(`${path}: no answer after ${attempt} attempts`);
    const seconds = Number(response?.headers.get('retry-after') ?? attempt);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}

/** Tells whether a rule of the form holds over the answers so far; without a rule an item is always shown. */
function holds(rule, answers) {
  if (!rule) return true;
  if (rule.item) return rule.is.some((code) => chosen(answers.get(rule.item)).includes(code));
  if (rule.all) return rule.all.every((part) => holds(part, answers));
  if (rule.any) return rule.any.some((part) => holds(part, answers));
  return !holds(rule.not, answers);
}

function chosen(answer) {
  return answer ? [answer.level, ...(answer.options ?? [])].filter(Boolean) : [];
}

/** Stands for the screens of the app: shows each item whose rule holds; this user ticks the first choice everywhere. */
function fill(form) {
  const answers = new Map();
  for (const item of form.sections.flatMap((section) => section.items)) {
    const [first] = item.choices;
    if (!first || !holds(item.showWhen, answers)) continue;
    const answer = item.kind === 'multiple' ? { options: [first.code] } : { level: first.code };
    answers.set(item.code, { item: item.code, ...answer });
  }
  return [...answers.values()];
}

async function main([round, agency, group, dossierCode]) {
  // 1. The ticket, when the app tells its user that a survey waits: it names no dossier, and is the same each time.
  const { ticket, lot, problems: notAsked } = await ask('tickets', { round, agency, dossierCode });
  if (notAsked) return { problems: notAsked };

  // 2. The form, when the user opens it. Kept for five minutes, then asked for again with its ETag. The lot draws it where there are two.
  const form = await ask(`form?${new URLSearchParams({ round, agency, group, lang: 'vi', lot })}`);
  if (form.problems) return { problems: form.problems };

  // 3. The answers. `questionnaire` says on which version they were given; a problem names the item in `place`.
  const { questionnaire } = form;
  const answers = fill(form);
  const { receipt, repeated, problems } = await ask('answers', {
    ...{ ticket, round, agency, group, questionnaire, answers },
  });
  return problems ? { problems } : { receipt, repeated };
}

const outcome = await main(process.argv.slice(2));
console.log(JSON.stringify(outcome));
process.exitCode = outcome.problems ? 1 : 0;
