import 'reflect-metadata';
import { ReadOrganisation } from '@hailong/agencies/use-cases';
import { stopGracefully, storedSecretKey } from '@hailong/module';
import { provision } from '@hailong/database';
import { systemClock, today } from '@hailong/kernel';
import { complaintOf } from './complaint';
import { createPortal, Portal } from './create-portal';
import { DEMONSTRATION_ACCOUNTS } from './demonstration-accounts';
import { awaitsDemonstration, demonstrate, isEmpty, provinceDesks } from './demonstrate';
import { PortalEnvironment, readEnvironment } from './environment';
import type { DemonstrationOptions } from '../../demonstration/src/demonstration';
import type { FormToTry } from '../../demonstration/src/trial-round';
import { listen } from './listen';
import { firstSteps, laterSteps } from './next-steps';
import { StartPageController, linkOf } from './start-page.controller';
import { supervision } from './supervision';
import { tokenSecret } from '../../cli/src/token-secret';

/** Targets follow their frames every hour: frames grow by the day. */
const TARGET_SECONDS = 3600;
/** Texts that may appear are looked for every hour, so that they appear in the first hour of a day. */
const OPINION_SECONDS = 3600;

/** Forms are sealed in the first hour of a Monday. */
const SEALING_SECONDS = 3600;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Starts the portal: database, schema, demonstration, addresses. A signal stops them in reverse order. */
async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  say('· Khởi động cơ sở dữ liệu (starting the database) …');
  const { databaseUrl: url, appDatabaseUrl: appUrl, home } = environment;
  const database = await provision({ url, appUrl, home, log: say, supervision: supervision(say) });
  if (database.applied.length) say(`· Đã cập nhật lược đồ (schema updated): ${database.applied.join(', ')}`);
  const demonstration = await awaitsDemonstration(environment, database.appUrl);
  const secretKey = storedSecretKey({ home, given: environment.secretKey });
  const portal = await createPortal({
    databaseUrl: database.appUrl,
    tokenSecret: tokenSecret(environment.tokenSecret, home),
    secretKey,
    provinceDesks: provinceDesks(environment, demonstration),
    answerPage: environment.answerPage,
    restDays: environment.restDays,
    trustProxy: environment.trustProxy,
    delivery: environment.delivery,
    letters: environment.letters,
    originalsDays: environment.originalsDays,
    finalAfterDays: environment.finalAfterDays,
    metricsToken: environment.metricsToken,
    logs: environment.logs,
    targetSeconds: TARGET_SECONDS,
    opinionSeconds: OPINION_SECONDS,
    sealingSeconds: SEALING_SECONDS,
  });
  stopOnSignals(portal, () => database.stop());
  try {
    await serve(environment, portal, { database: { url: database.appUrl, secretKey }, log: say });
  } catch (error) {
    await portal.app.close();
    await database.stop();
    throw error;
  }
}

/** Loads the demonstration, listens, then adds the years before. */
async function serve(
  environment: PortalEnvironment,
  portal: Portal,
  toLoad: DemonstrationOptions,
): Promise<void> {
  const demonstrated = await demonstrate(environment, portal.app, toLoad);
  const form = demonstrated?.form;
  if (form) portal.app.get(StartPageController).leadTo(form);
  const address = await listen(portal.app, environment);
  announce(address, form && { portal, form });
  if (!form) for (const line of await nextSteps(portal, address)) say(line);
  say('Dừng (stop): Ctrl-C');
  await demonstrated?.complete().catch(complainUnlessStopping);
}

/** Lines about the next step in a database without the demonstration; an organisation is never told to load another one. */
async function nextSteps({ app }: Portal, address: string): Promise<readonly string[]> {
  const empty = await isEmpty(app.get(ReadOrganisation));
  return empty ? firstSteps(address, today(systemClock), process.env) : laterSteps(process.env);
}

interface Demonstrated {
  readonly portal: Portal;
  readonly form: FormToTry;
}

function announce(address: string, demonstrated: Demonstrated | undefined): void {
  say('');
  say('Hài Lòng đang chạy (is running)');
  say(`  Trang đầu (start page)   ${address}/`);
  say(`  GraphQL                  ${address}/graphql`);
  if (demonstrated) {
    say(`  Phiếu điền thử (a form to try) ${address}${linkOf(demonstrated.form)}`);
    say('');
    say(
      'Tài khoản trình diễn; gửi kèm tiêu đề (demonstration accounts; send the header) Authorization: Bearer <token>',
    );
    for (const { who, actor } of DEMONSTRATION_ACCOUNTS)
      say(`  ${who}\n    ${demonstrated.portal.tokenOf(actor)}`);
    say('');
    say('Xếp hạng (ranking): npm run hailong -- rank --round gia-lai-2026');
    say('Xếp hạng cả năm (ranking of the year): npm run hailong -- rank --year 2026');
    say(`Bảng xếp hạng đã công bố (published rankings) ${address}/survey/open/releases.json`);
  }
}

let stopping = false;

/** The portal serves on without the years before; its next start goes on with them. */
function complainUnlessStopping(error: unknown): void {
  if (stopping) return;
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `\nChưa nạp được năm 2025: ${reason}. Cổng vẫn chạy; lần khởi động sau nạp tiếp.\n` +
      `The year 2025 was not loaded: ${reason}. The portal runs on; its next start goes on with it.\n`,
  );
}

function stopOnSignals({ app }: Portal, stopDatabase: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      say('\n· Đang dừng (stopping) …');
      void stop(app, stopDatabase).then(
        () => process.exit(),
        (error: unknown) => fail(error),
      );
    });
  }
}

/** Answers what had arrived, within half a minute; what a slow sender or receiver leaves open is sent again. */
async function stop(app: Portal['app'], stopDatabase: () => Promise<void>): Promise<void> {
  const { whole } = await stopGracefully(app);
  if (!whole) say('· Quá hạn: phần còn lại bị cắt (out of time: the rest was cut)');
  await stopDatabase();
}

function fail(error: unknown): void {
  process.stderr.write(complaintOf(error));
  process.exit(1);
}

main().catch(fail);
