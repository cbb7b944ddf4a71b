import { Problem, problem } from '@hailong/kernel';

export function dossierInvited(code: string): Problem {
  return problem(
    'DOSSIER_INVITED',
    'code',
    `Hồ sơ "${code}" đã có giấy mời khảo sát, nên không rút khỏi danh sách được: thu hồi giấy mời trước.`,
    `The dossier "${code}" has an invitation, so its report cannot be taken back: revoke the invitation first.`,
  );
}

export function dossierDrawn(code: string): Problem {
  return problem(
    'DOSSIER_DRAWN',
    'code',
    `Hồ sơ "${code}" đã nằm trong một mẫu ngẫu nhiên, mẫu đã rút thì giữ nguyên: gọi hồ sơ thay thế và ghi lý do.`,
    `The dossier "${code}" is in a random draw, and what was drawn stays: call its replacement, with the reason.`,
  );
}
