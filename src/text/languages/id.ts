/** Indonesian. */

import type { Language } from './language.ts';

export const indonesian: Language = {
  code: 'id',
  code3: 'ind',
  stemmer: 'indonesian',
  stopWords: `dan yang di ke dari ini itu untuk dengan pada adalah tidak akan juga kami kita saya anda dia mereka ada atau tapi tetapi
    sudah belum bisa dapat harus karena jika kalau apa siapa kapan mana bagaimana mengapa berapa lebih sangat hanya oleh sebagai dalam ya`,
  months: 'jan feb mar apr mei jun jul agu|agt sep okt nov des',
  fields: {
    title: ['judul', 'topik'],
    date: ['tanggal'],
    participants: ['peserta', 'hadir'],
    hosts: ['pembawa acara', 'moderator'],
    guests: ['tamu', 'bintang tamu'],
  },
  kinds: { meeting: 'rapat|pertemuan', conversation: 'wawancara' },
  unnamed: 'pembicara',
};
