/** Vietnamese. */

import type { Language } from './language.ts';

export const vietnamese: Language = {
  code: 'vi',
  code3: 'vie',
  stopWords: `và là của có cho không được trong với các một những này đó thì mà khi đã sẽ đang rất cũng như để từ về ra vào lên xuống
    tôi chúng ta bạn anh chị em ông bà họ nó gì ai đâu nào sao bao nhiêu vì nên nếu nhưng hay hoặc thế ạ vâng`,
  fields: {
    title: ['tiêu đề', 'chủ đề'],
    date: ['ngày', 'thời gian'],
    participants: ['thành phần tham dự', 'người tham dự', 'tham dự'],
  },
  kinds: { meeting: 'cuộc họp|biên bản' },
  unnamed: 'người',
};
