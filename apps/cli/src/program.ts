import { Command } from 'commander';
import { CommandLine, Surroundings } from './command-line';
import { addAgencies } from './commands/agencies';
import { addBackup } from './commands/backup';
import { addConfirm } from './commands/confirm';
import { addConversions } from './commands/conversions';
import { addDelete } from './commands/delete';
import { addDeliver } from './commands/deliver';
import { addDiff } from './commands/diff';
import { addDoctor } from './commands/doctor';
import { addBodies, addBody } from './commands/bodies';
import { addEntries } from './commands/entries';
import { addPayments } from './commands/payments';
import { addFrame } from './commands/frame';
import { addDraw } from './commands/draw';
import { addDrawn } from './commands/drawn';
import { addDraws } from './commands/draws';
import { addExamine } from './commands/examine';
import { addInvalidate, addRevalidate } from './commands/revalue';
import { addRestore } from './commands/restore';
import { addInvitations } from './commands/invitations';
import { addInvite } from './commands/invite';
import { addLineage } from './commands/lineage';
import { addList } from './commands/list';
import { addLoad } from './commands/load';
import { addMigrate } from './commands/migrate';
import { addOpinions } from './commands/opinions';
import { addPaperForms } from './commands/paper-forms';
import { addPaperInvitations } from './commands/paper-invitations';
import { addPlan } from './commands/plan';
import { addPoints } from './commands/points';
import { addPlans } from './commands/plans';
import { addProgress } from './commands/progress';
import { addPublish } from './commands/publish';
import { addQuota } from './commands/quota';
import { addReconcile } from './commands/reconcile';
import { addRank } from './commands/rank-command';
import { addRecontact } from './commands/recontact';
import { addRedraw } from './commands/redraw';
import { addRemind } from './commands/remind';
import { addLadder } from './commands/ladder';
import { addLevels } from './commands/levels';
import { addResults } from './commands/results';
import { addLetters } from './commands/letters';
import { addRetryDeliveries } from './commands/retry-deliveries';
import { addRound } from './commands/round';
import { addRounds } from './commands/rounds';
import { addSave } from './commands/save';
import { addRelease } from './commands/release';
import { addScheme } from './commands/scheme';
import { addFields } from './commands/fields';
import { addSampleFile } from './commands/sample-file';
import { addSeal } from './commands/seal';
import { addSimulate } from './commands/simulate';
import { addAllocate } from './commands/allocate';
import { addStanding } from './commands/standing';
import { addSensitivity } from './commands/sensitivity';
import { addTemplates } from './commands/templates';
import { addToken } from './commands/token';
import { addTrail } from './commands/trail';
import { addTree } from './commands/tree';
import { addVerify } from './commands/verify';
import { bilingualProgram, runProgram } from './output/bilingual-program';
import { programVersion } from '@hailong/telemetry';

/** Groups of commands in the order of `--help`. */
const GROUPS: readonly (readonly [
  heading: string,
  commands: readonly ((program: Command, cli: CommandLine) => void)[],
])[] = [
  ['Hệ thống · System:', [addMigrate, addBackup, addRestore, addDoctor, addToken, addVerify, addTrail]],
  [
    'Tổ chức và mẫu · Organisation and templates:',
    [addLoad, addAgencies, addTree, addLineage, addTemplates, addDiff, addPublish, addSave, addDelete],
  ],
  [
    'Kế hoạch và đợt khảo sát · Plans and rounds:',
    [
      addPlans,
      addPlan,
      addRounds,
      addRound,
      addQuota,
      addProgress,
      addFrame,
      addConfirm,
      addReconcile,
      addPaperForms,
      addSampleFile,
      addSimulate,
      addInvalidate,
      addRevalidate,
      addExamine,
      addSeal,
      addEntries,
      addPayments,
      addBodies,
      addBody,
    ],
  ],
  ['Rút mẫu ngẫu nhiên · Random draws:', [addDraw, addDraws, addDrawn, addRedraw, addRecontact]],
  [
    'Mời người dân · Invitations:',
    [
      addList,
      addInvite,
      addInvitations,
      addPaperInvitations,
      addDeliver,
      addRetryDeliveries,
      addRemind,
      addLetters,
    ],
  ],
  [
    'Kết quả và ý kiến · Results and opinions:',
    [
      addResults,
      addLevels,
      addLadder,
      addRank,
      addStanding,
      addSensitivity,
      addAllocate,
      addFields,
      addScheme,
      addRelease,
      addPoints,
      addConversions,
      addOpinions,
    ],
  ],
];

const ABOUT = "Hài Lòng: dòng lệnh của người vận hành · the operators' command line";

const AFTER_HELP = `
Biến môi trường · environment:
  DATABASE_URL      máy chủ PostgreSQL · server (mặc định · default: the embedded one)
  APP_DATABASE_URL  tài khoản ứng dụng · application login (mặc định · default: do migrate lập, lưu trong HAILONG_HOME · made by migrate, kept there)
  HAILONG_HOME      thư mục dữ liệu · data of the embedded server (mặc định · default: .hailong)
  HAILONG_ANSWER_PAGE  trang trả lời của người được mời · where invited people answer (mặc định · default: none)
  HAILONG_SMTP_URL, HAILONG_MAIL_FROM, HAILONG_WEBHOOK_URL, HAILONG_WEBHOOK_SECRET, HAILONG_SMS_FILE,
  HAILONG_ZALO_FILE, HAILONG_OBJECTIONS_TO, HAILONG_DELIVERY_SANDBOX
                    gửi thư mời bằng gì · how invitations leave (mặc định · default: không gửi · they wait)
  HAILONG_TOKEN_SECRET  khóa ký mã đăng nhập · signs login tokens (mặc định · default: token-secret in HAILONG_HOME)
  HAILONG_PROVINCE_DESKS  đầu mối cấp tỉnh · desks of the province (mặc định · default: the root of the tree)
  HAILONG_ORIGINALS_DAYS  số ngày giữ bản gốc của ý kiến đã che · days for which originals of masked texts are kept (mặc định · default: 90)
  HAILONG_FINAL_AFTER_DAYS  số ngày từ khi đóng đến khi đợt tự chốt · days from its close after which a round becomes final by itself (mặc định · default: 30)
  HAILONG_SECRET_KEY  khóa mã hóa liên hệ · encrypts contacts (mặc định · default: secret-key in HAILONG_HOME)
  HAILONG_BACKUP_PASSPHRASE_FILE, HAILONG_BACKUP_PASSPHRASE
                    mật khẩu của bản sao lưu, trong tệp hoặc ngay đây · passphrase of backups, in a file or as it is (mặc định · default: none)

Mã thoát · exit codes:
  0 xong · done, 1 từ chối hoặc lỗi · refused or failed, 2 viết sai · wrongly written, 130 Ctrl-C

Hướng dẫn của một lệnh · help on a command: hailong rank --help
`;

/**
 * Runs one command line and answers its exit code: 0 done, 1 refused or failed, 2 wrongly written, 130 interrupted.
 * Throws nothing, reads no global state, keeps nothing open.
 */
export function runHailong(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const cli = new CommandLine(surroundings);
  return runProgram(programOf(cli, surroundings), args, surroundings, () => cli.exitCode);
}

function programOf(cli: CommandLine, surroundings: Surroundings): Command {
  const program = bilingualProgram('hailong', surroundings)
    .description(ABOUT)
    .version(programVersion(), '-V, --version', 'phiên bản · version')
    .addHelpText('after', AFTER_HELP);
  for (const [heading, commands] of GROUPS) {
    program.commandsGroup(heading);
    for (const add of commands) add(program, cli);
  }
  return program;
}
