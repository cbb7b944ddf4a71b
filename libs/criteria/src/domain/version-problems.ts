import { Problem, problem } from '@hailong/kernel';

/** Also for a set that exists but is not the caller's to see or to change: who must not know learns nothing. */
export function setNotFound(place: string): Problem {
  return problem(
    'NOT_FOUND',
    place,
    'Không có bộ tiêu chí này trong phạm vi của cơ quan bạn: chọn lại trong danh sách bộ tiêu chí.',
    'There is no such criteria set within reach of your agency: choose again from the list.',
  );
}

interface NamedVersion {
  readonly code: string;
  readonly version: number;
}

export function alreadyPublished({ code, version }: NamedVersion): Problem {
  return problem(
    'CRITERIA_SET_PUBLISHED',
    'code',
    `Bộ tiêu chí ${code} phiên bản ${version} đã công bố, không sửa được: sao chép thành phiên bản mới rồi sửa bản sao.`,
    `Criteria set ${code} version ${version} is published and cannot change: copy it to a new version and change the copy.`,
  );
}

/** One draft of a code at a time, or two people would each publish half of a change. */
export function draftExists({ code, version }: NamedVersion): Problem {
  return problem(
    'CRITERIA_SET_DRAFT_EXISTS',
    'code',
    `Bộ tiêu chí ${code} đã có bản nháp là phiên bản ${version}: sửa hoặc công bố bản nháp đó trước.`,
    `Criteria set ${code} has a draft already, version ${version}: change or publish that one first.`,
  );
}

export function coreUnknown(): Problem {
  return problem(
    'CORE_UNKNOWN',
    'coreId',
    'Không có bộ tiêu chí khung nào đã công bố mang số này: chọn trong danh sách bộ khung của tỉnh.',
    'No published core has this id: choose one from the list of the province.',
  );
}
