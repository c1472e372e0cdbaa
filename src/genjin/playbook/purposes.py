"""What a touch is for: the closed list of steps that a cadence is made of (M1)."""

from enum import StrEnum


class Purpose(StrEnum):
    """A step with something new for the buyer. "Any news?" isn't one, and so isn't here."""

    ANSWER_INQUIRY = "answer_inquiry"
    ANSWER_REPLY = "answer_reply"
    ASK_MISSING = "ask_missing"
    DECLINE_POLITELY = "decline_politely"
    FOLLOW_QUOTE = "follow_quote"
    OFFER_CHOICE = "offer_choice"
    SHOW_PROOF = "show_proof"
    FOLLOW_SAMPLE = "follow_sample"
    KEEP_ACCOUNT = "keep_account"
    PLAN_NEXT_ORDER = "plan_next_order"
    INTRODUCE = "introduce"
    MARKET_FACT = "market_fact"
    LAST_QUESTION = "last_question"
    NURTURE = "nurture"
    ORDER_BEFORE_HOLIDAY = "order_before_holiday"
    FIND_CONTACT = "find_contact"
