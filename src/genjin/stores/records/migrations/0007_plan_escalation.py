from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0006_book_in_full"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="customerplan",
            name="plan_worklist",
        ),
        migrations.AddField(
            model_name="customerplan",
            name="answer_by",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="customerplan",
            name="later_days",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="customerplan",
            name="manager_from",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="customerplan",
            name="others_from",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddIndex(
            model_name="customerplan",
            index=models.Index(
                condition=models.Q(("due__isnull", False)),
                fields=[
                    "owner",
                    "due",
                    "protected",
                    "value",
                    "opens",
                    "closes",
                    "channel",
                    "window",
                    "latest",
                    "later_days",
                    "customer",
                ],
                name="plan_worklist",
            ),
        ),
        migrations.AddIndex(
            model_name="customerplan",
            index=models.Index(
                condition=models.Q(("manager_from__isnull", False)),
                fields=["manager_from", "others_from", "owner", "customer"],
                name="plan_escalated",
            ),
        ),
    ]
