/** A dialogue between two people, whose names are of every kind. */

export const SAID = [
  'Good morning and welcome to the harbour meeting.',
  'Thank you. The dredger is back from the yard.',
  'When can it start? We lost three weeks already.',
  'On Monday, if the weather holds. I checked it twice.',
  'And what about the cost?',
  'About three million, as we said in March.',
];

export const PAIRS: readonly (readonly [string, string])[] = [
  ['Ida Moreau', 'Tom Acker'],
  ['Ida', 'Tom'],
  ['IDA MOREAU', 'TOM ACKER'],
  ['A. B. Holm', 'I. Renko'],
  ['Dr. Petra Lindner', 'Prof. Jens Falk'],
  ['María-José Álvarez', "Jean-Luc O'Brien"],
  ['Anna van der Berg', 'Luca de Santis'],
  ['Speaker 1', 'Speaker 2'],
  ['SPEAKER_00', 'SPEAKER_01'],
  ['Interviewer', 'Interviewee'],
  ['Mr. Renko', 'Ms. Holm'],
  ['Надежда Брук', 'Олег Пугин'],
  ['王小明', '李华'],
  ['北川', '杉野 遥'],
  ['김서연', '박준호'],
  ['نادية بروك', 'عمر بوغ'],
  ['Çağla Öztürk', 'İbrahim Şahin'],
];
