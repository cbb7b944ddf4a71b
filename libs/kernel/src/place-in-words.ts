import { Texts } from './catalogue';

/** Vietnamese and English words of a name in the path of a problem. */
type PlaceWord = readonly [vi: string, en: string];

/**
 * Words for the names in the paths of problems: properties of documents, inputs and files. A list has the word of one of its entries,
 * which comes before their number; where both have it, the name of the list is left out.
 */
const PLACE_WORDS: Readonly<Record<string, PlaceWord>> = {
  afterDays: ['số ngày chờ', 'days to wait'],
  agency: ['cơ quan', 'agency'],
  agencyCode: ['mã cơ quan', 'code of the agency'],
  answers: ['câu trả lời', 'answer'],
  area: ['nhóm nội dung', 'content area'],
  asCore: ['bộ tiêu chí chung', 'common core'],
  asOf: ['tính đến ngày', 'day as of which it is counted'],
  asked: ['số người được hỏi', 'number asked'],
  attempts: ['số lần gọi', 'number of calls'],
  below: ['cận trên', 'upper border'],
  blindedMessages: ['dữ liệu ẩn danh', 'blinded message'],
  bridge: ['phép nối bộ tiêu chí', 'bridge of two cores'],
  callers: ['người gọi', 'caller'],
  channel: ['kênh', 'channel'],
  classBounds: ['ranh giới các khoảng', 'bounds of the classes'],
  closesOn: ['ngày đóng', 'last day'],
  cluster: ['cụm', 'cluster'],
  code: ['mã', 'code'],
  codePrefix: ['tiền tố của mã', 'prefix of codes'],
  communes: ['xã, phường', 'commune'],
  asksField: ['câu hỏi về lĩnh vực', 'question for the field'],
  comparison: ['quy chế so sánh', 'scheme to compare with'],
  components: ['thành phần', 'component'],
  confidenceLevel: ['độ tin cậy', 'confidence level'],
  conversion: ['bảng quy đổi điểm', 'conversion'],
  core: ['bộ tiêu chí chung', 'common core'],
  coreCode: ['mã tiêu chí chung', 'code in the core'],
  counts: ['số liệu', 'count'],
  credential: ['xác nhận được mời', 'credential'],
  criteria: ['tiêu chí', 'criterion'],
  criteriaSet: ['bộ tiêu chí', 'criteria set'],
  criterion: ['tiêu chí', 'criterion'],
  deadlines: ['hạn', 'deadline'],
  decidingAgency: ['cơ quan giải quyết', 'deciding agency'],
  decimals: ['số chữ số thập phân', 'number of decimals'],
  delivery: ['thư đã gửi', 'message that was sent'],
  demonstration: ['đợt trình diễn', 'mark of a demonstration'],
  digest: ['mã đối chiếu', 'digest'],
  dimensions: ['chiều của chỉ tiêu', 'dimension of the quota'],
  document: ['văn bản', 'document'],
  dossierCode: ['mã hồ sơ', 'code of the dossier'],
  dossiers: ['hồ sơ', 'dossier'],
  draw: ['lần rút mẫu', 'draw'],
  each: ['chiều của chỉ tiêu', 'dimension of the quota'],
  eligible: ['phương án đủ điều kiện', 'eligible choices'],
  email: ['thư điện tử', 'e-mail'],
  endedBy: ['văn bản thay thế', 'document that ended it'],
  entryUntil: ['hạn nhập phiếu', 'last day of entry'],
  error: ['sai số', 'error'],
  exceptions: ['ngoại lệ', 'exception'],
  expiresOn: ['ngày hết hạn', 'last day of use'],
  factor: ['yếu tố', 'factor'],
  field: ['lĩnh vực', 'field'],
  finishedOn: ['ngày có kết quả', 'day of the result'],
  frame: ['khung mẫu', 'frame'],
  from: ['từ', 'from'],
  fullFrom: ['tỷ lệ đạt điểm tối đa', 'share for full points'],
  grades: ['mức xếp loại', 'grade'],
  group: ['nhóm đối tượng', 'respondent group'],
  hours: ['số giờ', 'hours'],
  id: ['bản ghi được chọn', 'record that was chosen'],
  input: ['dữ liệu gửi lên', 'input'],
  inputs: ['mục gửi lên', 'input'],
  introduction: ['lời giới thiệu', 'introduction'],
  invitation: ['lời mời', 'invitation'],
  is: ['câu trả lời của điều kiện', 'answer of the rule'],
  item: ['câu', 'item'],
  key: ['khóa phiếu', 'key of the form'],
  kind: ['loại', 'kind'],
  label: ['tên gọi', 'label'],
  languages: ['ngôn ngữ', 'language'],
  late: ['số hồ sơ trễ', 'late dossiers'],
  leastAnswered: ['tỷ lệ câu phải trả lời', 'share of items to answer'],
  legalBasis: ['căn cứ', 'legal basis'],
  letters: ['thư', 'letter'],
  level: ['mức', 'level'],
  mapsTo: ['tiêu chí chung tương ứng', 'core criterion it maps to'],
  maximum: ['tổng điểm tối đa', 'maximum'],
  maxLength: ['độ dài tối đa', 'longest text'],
  message: ['nội dung', 'message'],
  method: ['cách tính', 'method'],
  minimumResponses: ['số phiếu tối thiểu', 'smallest number of forms'],
  month: ['tháng', 'month'],
  name: ['tên', 'name'],
  not: ['điều kiện phủ định', 'negated rule'],
  note: ['ghi chú', 'note'],
  number: ['số', 'number'],
  omitted: ['tiêu chí bỏ ra', 'criterion left out'],
  on: ['ngày', 'day'],
  opensOn: ['ngày mở', 'first day'],
  opinion: ['ý kiến', 'opinion'],
  options: ['phương án', 'option'],
  origin: ['nguồn gốc', 'origin'],
  outcome: ['kết quả', 'outcome'],
  over: ['chiều của chỉ tiêu', 'dimension of the quota'],
  overall: ['câu đánh giá chung', 'mark of the overall question'],
  parentPlan: ['kế hoạch cấp trên', 'plan above'],
  participants: ['cơ quan tham gia', 'participant'],
  parts: ['phần', 'part'],
  percent: ['tỷ lệ phần trăm', 'per cent'],
  perCase: ['điểm trừ', 'points taken off'],
  period: ['giai đoạn', 'period'],
  person: ['người', 'person'],
  phone: ['số điện thoại', 'telephone'],
  plan: ['kế hoạch', 'plan'],
  port: ['cách gửi', 'way of sending'],
  procedure: ['thủ tục', 'procedure'],
  procedureGroup: ['nhóm thủ tục', 'procedure group'],
  publishedFigures: ['số liệu đã công bố', 'published figures'],
  purpose: ['mục đích', 'purpose'],
  questionnaire: ['mẫu phiếu', 'questionnaire'],
  questionnaires: ['mẫu phiếu của nhóm', 'questionnaire of the group'],
  quotas: ['chỉ tiêu', 'quota'],
  quoted: ['đoạn trích', 'quotation'],
  rankingGroups: ['nhóm xếp hạng', 'ranking group'],
  reached: ['số người gặp được', 'number reached'],
  reason: ['lý do', 'reason'],
  receivedOn: ['ngày nhận phiếu', 'day of receipt'],
  receivingAgency: ['cơ quan tiếp nhận', 'receiving agency'],
  recontact: ['đợt phúc tra', 're-contact batch'],
  removal: ['quy tắc loại phiếu', 'rule of removal'],
  replaces: ['bản được thay thế', 'record that it replaces'],
  required: ['câu bắt buộc', 'mark of an obligatory item'],
  respondents: ['đối tượng trả lời', 'kind of respondent'],
  round: ['đợt khảo sát', 'round'],
  rounds: ['đợt', 'round'],
  rule: ['quy tắc', 'rule'],
  satisfied: ['mức được tính là hài lòng', 'level that counts as satisfied'],
  scale: ['thang đo', 'scale'],
  sections: ['phần', 'section'],
  seed: ['số gieo', 'seed'],
  serial: ['số phiếu', 'serial'],
  service: ['dịch vụ', 'service'],
  sheet: ['chuỗi trả lời', 'answer sheet'],
  shortCode: ['mã ngắn', 'short code'],
  showWhen: ['điều kiện hiển thị', 'display rule'],
  signedOn: ['ngày ký', 'day of signature'],
  signs: ['dấu hiệu', 'sign'],
  sizes: ['cỡ mẫu', 'size of the sample'],
  smallestBlock: ['số phiếu ít nhất của khối', 'smallest block'],
  source: ['nguồn', 'source'],
  state: ['trạng thái', 'state'],
  target: ['chỉ tiêu', 'target'],
  text: ['nội dung chữ', 'text'],
  ticket: ['mã phiếu', 'ticket'],
  tiers: ['bậc', 'tier'],
  title: ['tiêu đề', 'title'],
  toldApartBy: ['cách tách số liệu', 'way of telling forms apart'],
  total: ['tổng số', 'total'],
  unit: ['đơn vị', 'unit'],
  unitClass: ['loại đơn vị', 'class of units'],
  unitGroup: ['nhóm đơn vị', 'group of units'],
  validTo: ['ngày hết hiệu lực', 'last day'],
  value: ['giá trị', 'value'],
  window: ['thời gian nhận phiếu', 'window'],
  windowTo: ['ngày cuối của khoảng thời gian', 'last day of the window'],
  year: ['năm', 'year'],
};

const WHOLE: Texts = { vi: 'toàn bộ', en: 'the whole' };
const ENTRY: PlaceWord = ['mục', 'entry'];
const ROW: PlaceWord = ['dòng', 'row'];
const COLUMN: PlaceWord = ['cột', 'column'];

/**
 * Says the place of a problem in words: `sections[0].items[2].options` is "phần 1, câu 3, phương án" and "section 1, item 3, option".
 * Positions count from 1, as people do. What has no word stays as it is written: codes of items, columns of a file, options of a
 * command.
 *
 * @param place path as problems have it; '': the whole
 */
export function placeInWords(place: string): Texts {
  if (place === '') return WHOLE;
  const steps = place.split(', ').flatMap((step) => fileStep(step) ?? pathSteps(step));
  return { vi: steps.map(({ vi }) => vi).join(', '), en: steps.map(({ en }) => en).join(', ') };
}

/** Reads `row 12` and `column parent_code`. */
function fileStep(step: string): readonly Texts[] | undefined {
  const [, kind, rest = ''] = /^(row|column) (.+)$/.exec(step) ?? [];
  if (kind === undefined) return undefined;
  return [said(kind === 'row' ? ROW : COLUMN, rest)];
}

/** Reads a path of names and positions; one whose first name has no word is a code or an option, and stays whole. */
function pathSteps(path: string): readonly Texts[] {
  const parts = path.split(/[.[\]]+/).filter((part) => part !== '');
  const [first] = parts;
  if (first === undefined || !(isPosition(first) || knownWord(first))) return [{ vi: path, en: path }];
  return parts.flatMap((part, at) => {
    const word = knownWord(part) ?? ([`“${part}”`, `“${part}”`] as const);
    if (!isPosition(part)) return [said(word, positionAt(parts, at + 1))];
    const before = parts[at - 1];
    return before === undefined || isPosition(before) ? [said(ENTRY, positionAt(parts, at))] : [];
  });
}

function isPosition(part: string): boolean {
  return /^\d+$/.test(part);
}

/** Position at which a part points, from 1; undefined: the part is a name, or there is none. */
function positionAt(parts: readonly string[], at: number): string | undefined {
  const part = parts[at];
  return part !== undefined && isPosition(part) ? String(Number(part) + 1) : undefined;
}

/** Finds the word of a name, or of an entry of the list that it names. */
function knownWord(name: string): PlaceWord | undefined {
  const entry = name.replace(/ies$/, 'y').replace(/s$/, '');
  const known = [name, entry].find((each) => Object.hasOwn(PLACE_WORDS, each));
  return known === undefined ? undefined : PLACE_WORDS[known];
}

function said([vi, en]: PlaceWord, after?: string): Texts {
  return after === undefined ? { vi, en } : { vi: `${vi} ${after}`, en: `${en} ${after}` };
}
