/** Portuguese. */

import type { Language } from './language.ts';

export const portuguese: Language = {
  code: 'pt',
  code3: 'por',
  stemmer: 'portuguese',
  stopWords: `a à agora ai aí ainda ali além algum alguma alguns ante antes ao aos aquela aquelas aquele aqueles aqui aquilo as
  às assim até cada com como contra cuja cujo da das de dela delas dele deles demais depois desde dessa desse desta deste
  do dos e é ela elas ele eles em então entre era eram essa essas esse esses esta está estamos estão estar estas estava
  estavam este estes estive estou eu foi fomos for foram fosse gente há isso isto já lá lhe lhes mais mas me mesma mesmo
  meu meus minha minhas muito muita muitos na não nas nem nessa nesse nesta neste no nos nós nossa nossas nosso nossos num
  numa o onde os ou outra outras outro outros para pela pelas pelo pelos perante pois por porque porquê pra qual quais
  quando quanto quantos quanta quantas que quê quem se sem ser será seu seus si sido só sob sobre sua suas somos são também
  tão te tem têm temos tenho ter teu tinha toda todas todo todos tu tua um uma umas uns vai vamos vão você vocês né`,
  spelling: [
    [/cao$/, 'ção'],
    [/coes$/, 'ções'],
  ],
  months: 'jan fev mar abr mai jun jul ago set out nov dez',
  abbreviations: 'sr sra srs sras dr dra prof profa d exa v.exa pág núm art aprox ltda',
  fields: {
    title: ['título', 'assunto', 'tema'],
    date: ['data', 'data da reunião', 'gravado em'],
    company: ['empresa', 'companhia'],
    participants: ['participantes', 'presentes', 'presenças'],
    speakers: [
      'oradores',
      'palestrantes',
      'participantes da companhia',
      'participantes da empresa',
      'executivos',
    ],
    analysts: ['analistas'],
    hosts: [
      'apresentador',
      'apresentadora',
      'moderador',
      'moderadora',
      'anfitrião',
      'anfitriã',
      'mediador',
      'mediadora',
    ],
    guests: ['convidado', 'convidada', 'convidados', 'convidadas', 'entrevistado', 'entrevistada'],
  },
  kinds: {
    'earnings-call':
      'teleconferência|conferência_de_resultados|apresentação_de_resultados|resultados_do_[\\p{L}_\\d]*trimestre',
    hearing: 'audiência|audição',
    meeting: 'reunião|ata',
    podcast: 'episódio',
    conversation: 'conversa|entrevista',
  },
  quarter: '([1-4])(?:º|o)?_trimestre|([1-4])T|T([1-4])',
  roles: {
    management:
      'diret(?:or|ora)[\\p{L}_]*|director[a]?[\\p{L}_]*|president[ea][\\p{L}_]*|gerente[\\p{L}_]*|fundador[a]?|tesoureir[oa]|relações_com_investidores|superintendente',
    analyst: 'analistas?[\\p{L}_]*',
    operator: 'operador[a]?',
    host: 'apresentador[a]?|moderador[a]?|mediador[a]?|anfitri(?:ão|ã)',
    guest: 'convidad[oa]|entrevistad[oa]',
  },
  titles: {
    'diretor financeiro': 'chief financial officer',
    'diretora financeira': 'chief financial officer',
    'diretor presidente': 'chief executive officer',
    'diretora presidente': 'chief executive officer',
    'diretor executivo': 'chief executive officer',
    'diretora executiva': 'chief executive officer',
    'diretor de operações': 'chief operating officer',
    'diretor de tecnologia': 'chief technology officer',
    'relações com investidores': 'investor relations',
  },
  unnamed: 'falante locutor locutora orador interlocutor participante',
  questions: {
    said: [
      'o ?que (?:é que )?(?:disse|disseram|diz|dizem|acha|acham|pensa|pensam|explicou|comentou|respondeu|falou|falaram) WHO (?:sobre|acerca de|acerca da|acerca do|a respeito de|a respeito da|a respeito do|quanto a|de|da|do) TOPIC',
      'o ?que (?:é que )?WHO (?:disse|disseram|diz|dizem|acha|acham|pensa|pensam|explicou|comentou|respondeu|falou|falaram) (?:sobre|acerca de|acerca da|acerca do|a respeito de|a respeito da|a respeito do|quanto a|de|da|do) TOPIC',
      'o ?que (?:é que )?(?:disse|disseram|diz|falou) WHO',
      'o ?que (?:é que )?WHO (?:disse|disseram|diz|falou|falaram|respondeu)',
      'quem (?:falou|falaram|fala|disse algo) (?:sobre|de|da|do|acerca de) TOPIC',
    ],
    asked: [
      'o ?que (?:é que )?(?:perguntou|perguntaram|pergunta) WHO (?:sobre|acerca de|a respeito de|por) TOPIC',
      'o ?que (?:é que )?WHO (?:perguntou|perguntaram|pergunta) (?:sobre|acerca de|a respeito de|por) TOPIC',
      'o ?que (?:é que )?(?:perguntou|perguntaram) WHO',
      'o ?que (?:é que )?WHO (?:perguntou|perguntaram)',
      'quem (?:perguntou|perguntaram|pergunta) (?:sobre|por|acerca de) TOPIC',
      'que perguntas? (?:fez|fizeram) WHO (?:sobre|acerca de) TOPIC',
    ],
    about: ['(?:segundo|de acordo com) WHO, TOPIC', 'WHO (?:sobre|acerca de) TOPIC'],
    and: /(?<!\s)\s+(?:e|ou)\s+/iu,
    beforeName: 'o a os as um uma ao à do da sr senhor sra senhora dr dra dom dona nosso nossa',
    anyone: 'alguém todos eles elas ele ela nós vocês você eu os_participantes a_equipe a_equipa',
    prepositions: 'de do da em no na',
    roles: {
      management: 'diretoria direção administração management executivos',
      analyst: 'analista analistas',
      operator: 'operador operadora',
      host: 'apresentador apresentadora moderador moderadora anfitrião anfitriã',
      guest: 'convidado convidada convidados convidadas',
    },
  },
};
