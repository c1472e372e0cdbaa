"""What we still ask a buyer, as one writes it to him: the questions of the evidence that is missing (M2).

The reader of the page sees what is missing in his own language; the buyer reads this, in his.
"""

from collections.abc import Iterable, Mapping

from genjin.kernel.reason import Reason

QUESTIONS: Mapping[str, Mapping[str, str]] = {
    "reason-missing-product": {
        "en": "Which product is it about, and what will it be used for?",
        "es": "¿De qué producto se trata y para qué se utilizará?",
        "zh": "您需要哪种产品，用在什么地方？",
    },
    "reason-missing-model": {
        "en": "Which model or specification do you need (size, rating, material, standard)?",
        "es": "¿Qué modelo o especificación necesita (medidas, potencia, material, norma)?",
        "zh": "需要什么型号、规格（尺寸、参数、材质、标准）？",
    },
    "reason-missing-quantity": {
        "en": "How many do you need per order?",
        "es": "¿Qué cantidad necesita por pedido?",
        "zh": "每次订多少？",
    },
    "reason-missing-company": {
        "en": "Which company will buy, and what is its website?",
        "es": "¿Qué empresa realizará la compra y cuál es su página web?",
        "zh": "方便告诉我贵公司名称和网址吗？",
    },
    "reason-missing-intent": {
        "en": "By when do you need the goods, and at which port?",
        "es": "¿Para cuándo necesita la mercancía y en qué puerto?",
        "zh": "什么时候要货，到哪个港口？",
    },
}
"""What is missing → the question by language. Every question has its English."""


def questions_in(missing: Iterable[Reason], language: str) -> str:
    """The questions to the buyer, one on a line; in English where there are none in his language."""
    asked = [QUESTIONS[reason.id] for reason in missing if reason.id in QUESTIONS]
    return "\n".join(f"- {each.get(language, each['en'])}" for each in asked)
