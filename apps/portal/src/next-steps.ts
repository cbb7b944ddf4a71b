import { CalendarDay } from '@hailong/kernel';

/** A table of agencies to begin with; a real one comes from the province's list of identifiers. */
const AGENCIES = [
  'code,name,kind,parent_code',
  'H99,UBND tỉnh Thử,province,',
  'H99.01,Sở Thử,department,H99',
];

const HAILONG = 'npm run -s hailong --';

/** Variables that decide which database a command works on. */
const PLACES = ['HAILONG_HOME', 'DATABASE_URL', 'APP_DATABASE_URL'];

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Lines that a start without a demonstration prints: the commands from an empty database to a form on the screen, and a
 * login token. Each can be copied as it stands.
 *
 * @param address where the portal listens
 */
export function firstSteps(address: string, day: CalendarDay, variables: Variables): readonly string[] {
  const year = day.slice(0, 4);
  const round = `hai-long-tinh-${year}`;
  const form = `${address}/survey/form?round=${round}&agency=H99.01&group=citizens`;
  return [
    '',
    'Không có tỉnh trình diễn; từ cơ sở dữ liệu trống đến một phiếu trên màn hình',
    '(no demonstration; from an empty database to a form on the screen):',
    ...sameDatabase(variables),
    '  1. cơ quan · agencies',
    `     printf '${AGENCIES.join('\\n')}\\n' > agencies.csv`,
    `     ${HAILONG} load agencies agencies.csv --valid-from ${year}-01-01`,
    '  2. bộ tiêu chí, phiếu, kế hoạch từ một mẫu (xem: templates) · all that from a template',
    `     ${HAILONG} load template bac-kan-266-2018 --year ${year} --publish --participants all`,
    `  3. ghi đợt ra tệp, sửa ngày và kênh, nạp lại, mở · write the round to a file, change it, load it back, open it`,
    `     ${HAILONG} save round ${round} --out round.json`,
    `     sed -i 's/"opensOn": .*,/"opensOn": "${day}",/; s/"closesOn": .*/"closesOn": "${year}-12-31"/; s/"paper",/"online", "paper",/' round.json`,
    `     ${HAILONG} load round round.json`,
    `     ${HAILONG} round open ${round}`,
    `  4. phiếu · the form: ${form}`,
    '  5. mã đăng nhập một ngày · a login token for a day; TOKEN của tiêu đề · of the header "Authorization: Bearer TOKEN"',
    `     ${HAILONG} token --role province-analyst --role agency-administrator`,
    `     ${HAILONG} token --as H99.01 --role agency-administrator`,
    '',
  ];
}

/** Lines of a start on a database that has an organisation: how to log in and where to look. */
export function laterSteps(variables: Variables): readonly string[] {
  return [
    '',
    'Tiếp theo · next:',
    ...sameDatabase(variables),
    `  ${HAILONG} token --role province-analyst      mã đăng nhập một ngày · a login token for a day`,
    `  ${HAILONG} rounds                             các đợt khảo sát · the rounds`,
    `  ${HAILONG} --help                             mọi lệnh · all commands`,
    '',
  ];
}

/** Names the database of this start, for another terminal. An address may hold a password, so only a home is printed. */
function sameDatabase(variables: Variables): readonly string[] {
  const given = PLACES.filter((name) => variables[name]);
  if (given.length === 0) return [];
  const home = variables.HAILONG_HOME;
  const words = given.map((name) => (name === 'HAILONG_HOME' ? `${name}='${home}'` : `${name}=…`));
  return ['  Ở cửa sổ lệnh khác, trước hết · in another terminal, first:', `     export ${words.join(' ')}`];
}
