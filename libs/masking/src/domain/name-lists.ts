import { foldText } from './fold-text';

/** Words as they are written, and folded for texts without marks. */
export interface WordList {
  has(word: string, isMarked: boolean): boolean;
}

export function wordList(words: string): WordList {
  const written = words.normalize('NFC').trim().split(/\s+/);
  const [exact, folded] = [new Set(written), new Set(written.map(foldText))];
  return { has: (word, isMarked) => (isMarked ? exact : folded).has(word) };
}

/** Pairs of words, one a line or parted by commas. */
export function pairList(pairs: string): WordList {
  return wordList(
    pairs
      .trim()
      .split(/\s*,\s*/)
      .map((pair) => pair.replaceAll(' ', '+'))
      .join(' '),
  );
}

/** Family names. */
export const SURNAMES = wordList(`
nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đinh đoàn trương trịnh mai tô tạ hà lâm
phùng quách thái châu tăng cao chu kiều la lưu lương mạc nghiêm phí thạch thân tiêu tống triệu từ ung văn vi vương đàm đậu
đồng giang giáp hứa khổng khuất lại lục lữ mã ma mẫn nhữ nông ngụy ông phương quản sầm sơn tiết tôn trà trang viên
ksor siu rơ rah rmah nay kpă niê hà lò lường quàng giàng vàng sùng thào vừ tòng cầm bàn hoàng bế chẩu đèo`);

/** Family names that stand for a person in small letters as well. */
export const SURE_SURNAMES = wordList('nguyễn trần lê phạm huỳnh phan võ đặng bùi đỗ ngô hoàng vũ dương');

/** Names between the family name and the given name. */
export const MIDDLE_NAMES = wordList(`
văn thị đức hữu thanh minh ngọc quốc xuân thu kim hồng thúy thùy bá đình công quang anh gia hoài khánh bảo mỹ như phương
tuấn trọng duy nhật nguyên tiến trung viết thế sỹ sĩ cao mạnh hoàng phúc vĩnh tấn tôn nữ diệu cẩm bích lệ ánh hải
thành vân tường thái phước kiều yến tú trường đăng khắc ích thiện trí`);

/** Given names. */
export const GIVEN_NAMES = wordList(`
an anh ánh ân bách bảo bắc bằng bích bình ca cảnh cát cẩm châu chi chiến chính chung chương cúc cường danh dân diễm diệp diệu
dinh du dung dũng duy duyên dương đại đạo đạt đăng điền điệp đình định đoan đông đức gấm giang hà hạ hải hạnh hào hảo hân
hằng hậu hiên hiền hiển hiệp hiếu hoa hoà hòa hoài hoan hoàng hồng huân huấn huệ hùng huy huyền huỳnh hưng hương hường hữu kha
khải khang khanh khánh khiêm khoa khôi khuê khương kiên kiệt kiều kim kỳ lai lam lan lâm lân lành lập lê lệ liêm liên liễu
linh loan long lộc lợi luân lương ly lý mai mạnh mẫn mận minh mơ my mỹ na nam nga ngà ngân nghi nghĩa nghiêm ngọc nguyên nguyệt
nhã nhàn nhạn nhân nhi nhiên nhung nhật oanh phát phi phong phú phúc phụng phước phương phượng quân quang quế quốc quý quyên
quyền quyết quỳnh sang sâm sen sinh sơn sương tài tâm tân tấn thạch thái thanh thành thảo thắm thắng thiên thiện thiệp thịnh thoa
thơ thơm thu thuận thuần thuỳ thùy thuý thúy thuỷ thủy thư thương tiên tiến tín tố trà trang trâm trân tri trí triết triều triệu
trinh trọng trúc trung trường tú tùng tuân tuấn tuệ tuyên tuyền tuyết tường uyên uyển vân vi viên việt vinh vĩnh vũ vượng vương vy
xoan xuân xuyến yến toàn hoàn lực đoàn thông tuyến thuyên khuyên như nhài lụa lựu đào hợi dần tý sửu`);

/** Given names that mean something else too often where they stand in small letters. */
export const UNSURE_NAMES = wordList(
  'toàn hoàn lực đoàn thông tuyến khuyên lựu đào đại định chính đạt lập quyền đình hợi dần viên trọng hữu như anh',
);

/** Given names that mean something else after "em" or "tên" in small letters: em nam, em thu xếp, tên tỉnh. */
export const AFTER_EM = wordList(
  'nam thu an sinh tài bảo trang na mỹ tiến tiên đang thắng sang sen đông linh lành lợi phúc chung ca chi phí tri trung thân',
);

/** Words that follow "chi", "anh", "ong" in texts without marks and are no names: chỉ dùng, chỉ hai, ảnh hưởng. */
export const UNSURE_UNMARKED = wordList(
  'dung hai nam tai nhung hien thu tinh ly tri my ca chung chinh du dai huong linh vi tan thong toan la y sinh thanh trung tien tieu chi anh ba lam thao nhu',
);

/** A name and the next word that together are no name. */
export const NO_NAMES = pairList(`
trung tâm, trung thực, trung ương, trung bình, thành phố, thành phần, thành viên, thành lập, thành công, thành thật, thành thạo, thành tích,
thanh toán, thanh tra, thanh niên, thanh lý, thanh minh, thanh lịch, thanh liêm, thu tiền, thu phí, thu lệ, thu thập, thu thuế, thu ngân,
thu nhập, thu hồi, thu nhận, thu hộ, thu gom, thư ký, thư viện, thư tín, thư giãn, thủ tục, bình thường, bình đẳng, bình dân, bình luận,
an ninh, an tâm, an toàn, tâm lý, tâm huyết, tâm sự, tâm trạng, tâm tư, hiền lành, hiền hòa, hiền hậu, hiện tại, hiện nay, hiện đại,
tài chính, tài xế, tài liệu, tài khoản, tài nguyên, tài sản, tài trợ, nhân dân, nhân viên, nhân sự, nhân hậu, nhân ái, nhân đạo, nhận xét, nhận hồ, nhận được,
minh bạch, minh mẫn, minh chứng, phương án, phương tiện, phương pháp, phương thức, phương châm, hoa quả, hòa giải, hòa nhã, hòa đồng, hòa nhập, hoà nhã, hoà đồng,
hạnh phúc, hạnh kiểm, hành chính, hành vi, hương ước, hương hồ, hướng dẫn, hưởng ứng, ảnh hưởng, quân sự, quân đội, quân nhân, quản lý, quan tâm,
quang cảnh, hải quan, hải sản, hài lòng, động viên, đông đúc, đông người, đông quá, đồng ý, đồng bộ, đăng ký, đăng kiểm, đăng bộ, đức tính, đạo đức, đạo tạo,
kiên nhẫn, kiên trì, kiên quyết, kiên định, kiểm tra, nghĩa vụ, nghĩa là, phúc lợi, phúc đáp, phục vụ, sinh viên, sinh sống, sinh con, sinh hoạt, sinh ngày, sinh năm,
sang năm, sang tên, sang nhượng, sang tuần, sáng nay, thái độ, thái quá, thắng lợi, thảo luận, thảo văn, thảo đơn, thiên tai, thiên vị, thiện chí, thiện cảm,
thuận lợi, thuận tiện, thuần thục, thường xuyên, thường trực, thương binh, thương mại, thương dân, tiến độ, tiến bộ, tiến hành, tiện lợi, toàn bộ, toàn tâm,
trang bị, trang thiết, trang web, trang phục, tri thức, trí thức, trình độ, trường hợp, trường học, tư vấn, tư pháp, vinh dự, việt nam, xuân này,
lợi ích, lợi dụng, liên hệ, liên lạc, liên quan, liên tục, liên thông, liên kết, linh hoạt, linh động, lan man, lan truyền, long trọng, lý do, lý lịch, lý luận,
mai mốt, mạnh dạn, mạnh tay, nam nữ, nam giới, nghiêm túc, nghiêm khắc, nghiêm chỉnh, nguyên nhân, nguyên tắc, nhật ký, nhi đồng, phát biểu, phát triển, phát hiện, phát hành,
phong cách, phong tục, phong trào, phú quý, quý khách, quý vị, quý cơ, quyết định, quyết liệt, quốc phòng, quốc gia, tân tiến, tận tình, tín dụng, tín nhiệm, tố cáo, tố giác,
trân trọng, trung thành, tường tận, tường trình, tuyên truyền, vân tay, văn phòng, văn hóa, văn hoá, văn bản, văn minh, văn thư, vi phạm, viên chức, vương vấn, hồ sơ, hồ chí, lưu ý, lưu trú, lưu trữ,
mai táng, cao tuổi, cao cấp, kim loại, kỳ thị, kỹ năng, lệ phí, lương thiện, lương tâm, la mắng, khai báo, khai sinh, khanh thành, chung thủy, chính quyền, chiến sĩ, cảnh sát, công an, công chức, công ty, danh dự, dân phố, dân quân, dân số, dân sự,
duyên dáng, dung lượng, đại diện, hiếu khách, hiếu thảo, hùng liệt, hùng lao, hùng lực, khánh thành, khoa học, khôi phục, lập trình, mỹ quan, ngân hàng, ngân sách, ngọc ngà, oanh liệt, phí công, giang hồ, hậu quả, hoài nghi, hồng hào, từ khi, từ lúc, từ đầu, từ nay, vi tính, sơn la, mai sau, an bình, an nhàn, cường điệu, lành nghề, mẫn cán, nhã nhặn, nhàn hạ, nhiên liệu, sâm sẩm, tuấn tú, yến tiệc, ca trực, ca sáng, ca chiều, bảo vệ, bảo hiểm, bảo đảm, bảo mật, bảo rằng, bảo là, bảo tôi, bảo em, bảo phải, bảo chờ, bảo về, bảo đợi, bảo đi, bằng cấp, bằng lòng, bắc nam, chi tiết, chi phí, chi nhánh, chi cục, chi trả`);

/** Words that no name begins or goes on with, also where each word has a capital. */
export const OTHER_WORDS = wordList(`
rất đã đang sẽ không có được và với của ở tại từ đến này ấy kia đó ta tôi em ơi à ạ nhé phụ làm hướng tiếp giải thân nhiệt tận vui nói hỏi
trả nhận cảm xin mong nên cần phải chưa luôn cũng đều nào khi nếu thì là mà đi ra vào lên xuống biết hiểu thấy nghe xem viết ký
đọc chỉ dẫn việc người dân con trai gái nội ngoại họ hàng chủ nuôi giáo sĩ mình chúng các những một
phòng sở ban bộ cục ubnd hđnd ủy uỷ hội công xã huyện tỉnh quận thôn tổ khu phó trưởng bí cán đảng nhà trung-tâm sẵn trời
mẹ bố cha vợ chồng cháu xã rịa nà đốc tây nước hôm nay qua quá thật lại chị ông bà cô chú bác thầy cậu dì đồng hay hoặc
niềm lắng chu đáo lịch địa kế tài tín thuế bưu điện tế thanh-tra phân đội giám quản đốc thu-ngân nhập soạn xử giấy phiếu nộp
hẹn chờ đợi gọi cho còn chậm nhanh tốt xấu gắt cau quát mắng cười cực vẫn mới đúng sai trong ngoài trên dưới trước sau giúp hỗ mặc`);
