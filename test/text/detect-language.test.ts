import { expect, it } from 'vitest';
import { detectLanguage } from '#src/text/detect-language.ts';

it.each<[text: string, language: string | null]>([
  ['The press is booked. Then we pick, and the cider waits until spring.', 'en'],
  ['Thank you. Next question please operator.', 'en'],
  ['Der Deich wird im Mai erhöht. Wer bezahlt das?', 'de'],
  ["La digue sera relevée en mai. Qui paie ? L'État, pour moitié.", 'fr'],
  ['La prensa está reservada para el viernes. Entonces cosechamos el jueves.', 'es'],
  ['O preço do leite não vai subir, mas as vendas ainda estão fracas.', 'pt'],
  ['La domanda è cresciuta. Il margine è sceso di due punti.', 'it'],
  ['De dijk wordt verhoogd. Wie betaalt dat? Het land.', 'nl'],
  ['Дамбу поднимут в мае. Кто платит за это?', 'ru'],
  ['大家好，今天讨论发布计划。发布推迟到六月二十号，测试还没有完成。', 'zh'],
  ['それでは定例会議を始めます。本日の議題は倉庫の移転です。', 'ja'],
  ['창고 이전은 구월에 끝납니다. 비용은 얼마입니까?', 'ko'],
  ['ต้นทุนปุ๋ยเพิ่มขึ้นสองเท่า แล้วแก้ปัญหาอย่างไร', 'th'],
  ['سينتهي الانتقال من المستودع في سبتمبر', 'ar'],
  ['Okay.', null],
  ['', null],
])('%s', (text, language) => {
  expect(detectLanguage([text])).toBe(language);
});
