"""The steps that a sample and an order take, in their order, and what money comes when (M5)."""

from enum import StrEnum


class SampleStep(StrEnum):
    """What becomes of a sample."""

    REQUESTED = "requested"
    FEE_PAID = "fee_paid"
    SENT = "sent"
    ARRIVED = "arrived"
    TESTED = "tested"


class OrderStep(StrEnum):
    """What becomes of an order, up to the next one."""

    DEPOSIT = "deposit"
    PRE_PRODUCTION_SAMPLE = "pre_production_sample"
    INSPECTION = "inspection"
    BALANCE = "balance"
    SHIPPED = "shipped"
    SHIPPING_PAPERS = "shipping_papers"
    ARRIVED = "arrived"
    FEEDBACK = "feedback"
    REPEAT = "repeat"


class PaymentKind(StrEnum):
    """What an amount is for."""

    DEPOSIT = "deposit"
    BALANCE = "balance"
    SAMPLE_FEE = "sample_fee"
    OTHER = "other"
