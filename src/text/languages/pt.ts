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
  acts: {
    decision: [
      'decidi(?:do|mos|u)|decisão|acordado|combinado|fica (?:decidido|assim|aprovad[oa]|adiad[oa])|alguém se opõe',
      '(?:ficamos|vamos) com|então (?:ficamos|vamos|fazemos|compramos)|não vamos|(?:adiamos|compramos|vendemos|mantemos) ',
    ],
    disagreement: [
      'não concordo|discordo|(?:sou|estou|estamos|somos) contra|oponho|em desacordo|(?:é|seria) um erro|má ideia|pelo contrário|não (?:é verdade|me convence|acho bem)',
    ],
    agreement: [
      '(?<!não )concordo|(?:sou|estou|somos) a favor|(?<!não )(?:estou|estamos) de acordo|boa ideia|(?:tens|tem|têm) razão|por mim tudo bem|apoio|exato|exatamente',
    ],
    commitment: [
      'eu (?:faço|trato|envio|mando|ligo|preparo|vou|assumo|escrevo)|trato disso|fica responsável|comprometo|prometo|prometido|responsável p',
      'até (?:segunda|terça|quarta|quinta|sexta|sábado|domingo|amanhã|ao fim|dia|\\d)',
    ],
    proposal: [
      'proponho|proposta|sugiro|recomendo|podíamos|poderíamos|devíamos|deveríamos|(?:e )?porque não|e se |que tal',
    ],
    concern: [
      'preocup|receio|temo que|o (?:verdadeiro )?problema|o risco|demasiad|descontent|queixa|car[oa] demais',
    ],
  },
  questions: {
    said: [
      'o ?que (?:é que )?(?:disse|disseram|diz|dizem|acha|acham|pensa|pensam|explicou|comentou|respondeu|falou|falaram) WHO (?:sobre|acerca de|acerca da|acerca do|a respeito de|a respeito da|a respeito do|quanto a|de|da|do) TOPIC',
      'o ?que (?:é que )?WHO (?:disse|disseram|diz|dizem|acha|acham|pensa|pensam|explicou|comentou|respondeu|falou|falaram) (?:sobre|acerca de|acerca da|acerca do|a respeito de|a respeito da|a respeito do|quanto a|de|da|do) TOPIC',
      'o ?que (?:é que )?(?:disse|disseram|diz|falou) WHO',
      'o ?que (?:é que )?WHO (?:disse|disseram|diz|falou|falaram|respondeu)',
      'quem (?:falou|falaram|fala|disse algo) (?:sobre|de|da|do|acerca de) TOPIC',
      '(?:que|quais|quantas vezes) WHO (?:falou|falaram|disse algo|disseram algo) (?:sobre|acerca de|acerca da|acerca do|de|da|do|das|dos) TOPIC',
      '(?:que|quais|quantas vezes) WHO (?:mencionou|mencionaram) TOPIC',
      'WHO (?:falou|falaram|disse algo|disseram algo) (?:sobre|acerca de|acerca da|acerca do|de|da|do|das|dos) TOPIC',
      'WHO (?:mencionou|mencionaram) TOPIC',
    ],
    asked: [
      'o ?que (?:é que )?(?:perguntou|perguntaram|pergunta) WHO (?:sobre|acerca de|a respeito de|por) TOPIC',
      'o ?que (?:é que )?WHO (?:perguntou|perguntaram|pergunta) (?:sobre|acerca de|a respeito de|por) TOPIC',
      'o ?que (?:é que )?(?:perguntou|perguntaram) WHO',
      'o ?que (?:é que )?WHO (?:perguntou|perguntaram)',
      'quem (?:perguntou|perguntaram|pergunta) (?:sobre|por|acerca de) TOPIC',
      'que perguntas? (?:fez|fizeram) WHO (?:sobre|acerca de) TOPIC',
      '(?:que|quais) WHO (?:perguntou|perguntaram) (?:sobre|por|acerca de) TOPIC',
      'WHO (?:perguntou|perguntaram) (?:sobre|por|acerca de) TOPIC',
    ],
    about: ['(?:segundo|de acordo com) WHO, TOPIC', 'WHO (?:sobre|acerca de) TOPIC'],
    acts: {
      about:
        '(?:sobre|acerca de|acerca da|acerca do|a respeito de|a respeito da|a respeito do|quanto a|de|da|do|para|com|à|ao|a) ',
      frames: [
        'o ?que (?:é que )?(?:foi|ficou) DONE(?: ABOUT_TOPIC)?',
        'o ?que (?:é que )?se VERB(?: ABOUT_TOPIC)?',
        'o ?que (?:é que )?VERB WHO(?: ABOUT_TOPIC)?',
        'o ?que (?:é que )?WHO VERB(?: ABOUT_TOPIC)?',
        'quem (?:se )?VERB(?:-se)?(?: (?:ABOUT_)?TOPIC)?',
        'quem (?:está|estava|é|era|foi) STATE(?: TOPIC)?',
        '(?:que |quais |quais foram as |houve |as |os )?NOUN(?: (?:houve|há|foram (?:tomadas|feitas|levantadas)))?(?: ABOUT_TOPIC)?',
      ],
      words: {
        decision: {
          verb: 'decidiu|decidiram|decide|acordou|acordaram|resolveu',
          done: 'decidido|acordado|resolvido|combinado',
          noun: 'decisões|decisão|acordos',
          said: 'decidido acordado',
        },
        disagreement: {
          verb: 'discordou|discordaram|discorda|opôs|opuseram|opõe|rejeitou|rejeitaram|contestou',
          state: 'contra|em desacordo(?: com)?',
          noun: 'objeções|objeção|discordâncias?',
          asked: [
            'quem não (?:está|estava|concordou|concorda)(?: de acordo)?(?: (?:com|sobre) TOPIC)?',
            'quem (?:falou|falaram|votou|votaram) contra(?: TOPIC)?',
          ],
          said: 'não concordo, sou contra',
        },
        agreement: {
          verb: 'concordou|concordaram|concorda|apoiou|apoiaram|apoia|aprovou|aprovaram',
          state: 'a favor(?: de| da| do)?|de acordo(?: com)?',
          asked: ['quem (?:falou|falaram|votou|votaram) a favor(?: (?:de|da|do) TOPIC)?'],
          said: 'concordo, sou a favor',
        },
        commitment: {
          verb: 'prometeu|prometeram|promete|comprometeu|assumiu|trata d[aeo]',
          state: 'responsáve(?:l|is)(?: por| pelo| pela)?|encarregad[oa]s?(?: de| da| do)?',
          noun: 'próximos passos|tarefas|compromissos|ações pendentes',
          said: 'eu trato disso, eu faço',
        },
        proposal: {
          verb: 'propôs|propuseram|propõe|sugeriu|sugeriram|sugere|recomendou|recomendaram',
          done: 'proposto|sugerido|recomendado',
          noun: 'propostas|sugestões|recomendações',
          said: 'proponho, podíamos',
        },
        concern: {
          verb: 'teme|temia|criticou|receia|queixou',
          state: 'preocupad[oa]s?(?: com)?|descontentes?(?: com)?',
          noun: 'preocupações|preocupação|receios|queixas',
          asked: ['o ?que (?:é que )?preocupa(?:va)? WHO'],
          said: 'preocupado, o problema é',
        },
      },
    },
    and: /(?<!\s)\s+(?:e|ou)\s+/iu,
    beforeName: 'o a os as um uma ao à do da sr senhor sra senhora dr dra dom dona nosso nossa',
    anyone: 'alguém todos eles elas ele ela nós vocês você eu os_participantes a_equipe a_equipa',
    prepositions: 'de do da em no na',
    atPlace: '(?:no|na|neste|nesta|durante (?:o|a))',
    persons: 'homem homens mulher mulheres senhor senhora pessoa pessoas',
    roles: {
      management: 'diretoria direção administração management executivos executivo dirigentes',
      analyst: 'analista analistas corretor corretores',
      operator: 'operador operadora',
      host: 'apresentador apresentadora moderador moderadora anfitrião anfitriã entrevistador entrevistadora',
      guest: 'convidado convidada convidados convidadas entrevistado entrevistada',
    },
  },
  amounts: {
    money: {
      asks: '(?:e )?(?:quant[oa]s? (?:dinheiro|custa|custam|custou|custaram|custará|ganha|ganham|ganhou|paga|pagam|pagou|pagaram|vale|valem|gastou|gastaram)|qual (?:é|era|foi) o (?:preço|custo|salário|aluguel))(?!\\p{L})',
      names:
        '(?<!\\p{L})(?:euros?|dólar(?:es)?|reais|centavos?|cêntimos?|libras|mil|cem|milhões|milhão|bilhões|bilhão|grátis)(?!\\p{L})',
    },
    age: {
      asks: '(?:e )?(?:quantos anos (?:tem|têm|tinha|tinham|faz)|(?:com )?que idade)(?!\\p{L})',
      names:
        '(?<!\\p{L})(?:tenho|tem|tinha|fez|faz) (?:\\d{1,3}|\\p{L}+(?: e \\p{L}+)?) anos(?!\\p{L})|(?<!\\p{L})(?:nasci\\p{L}* em|fundad[oa] em|desde \\d{4})(?!\\p{L})',
    },
  },
};
